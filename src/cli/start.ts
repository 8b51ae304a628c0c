import { existsSync } from 'node:fs';
import { readConfig } from '../platform/config.ts';
import { runCommand } from './command.ts';
import { clientDir, headersFile, serverEntry } from './paths.ts';
import { createSiteServer } from './server/create-site-server.ts';
import { indexFiles } from './server/file-index.ts';
import { loadSiteHandler } from './server/site-handler.ts';
import { createServices } from './services.ts';

await runCommand(async () => {
  const config = readConfig(process.env);
  if (!existsSync(serverEntry)) {
    const { buildSite } = await import('./build/build-site.ts');
    await buildSite();
  }
  const services = await createServices(config);
  const files = indexFiles(clientDir, headersFile, config.siteUrl);
  const server = createSiteServer(services, files, await loadSiteHandler(serverEntry));
  server.listen(config.port, config.host, () => {
    console.log(`Déclic est prêt : ${config.siteUrl}/`);
  });
  const stop = () => {
    server.close(() => void services.database.close());
    server.closeIdleConnections();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
});

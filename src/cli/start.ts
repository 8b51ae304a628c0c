import { randomUUID } from 'node:crypto';
import { flushCompileCache } from 'node:module';
import { firstStaffPath } from '../accounts/team/first-staff.ts';
import { readConfig } from '../platform/config.ts';
import { describeError, type Log } from '../platform/log.ts';
import { runPeriodically } from '../platform/periodic.ts';
import { buildIfNeeded } from './build/build-if-needed.ts';
import { runCommand } from './command.ts';
import { keepWorker } from './keep-worker.ts';
import { clientDir, headersFile, serverEntry } from './paths.ts';
import { createSiteServer } from './server/create-site-server.ts';
import { indexFiles } from './server/file-index.ts';
import { listen } from './server/listen.ts';
import { bufferedLines } from './server/log-lines.ts';
import { loadAllPages, loadSiteHandler } from './server/site-handler.ts';
import { stopServer } from './server/stop-server.ts';
import { createServices } from './services.ts';
import { serverTasks } from './tasks.ts';
import { firstStaffLines, welcome } from './welcome.ts';
import { whenOrphaned } from './when-orphaned.ts';

/** Astro listens to these itself, so that they do not end the process, and keeps most of them to itself. */
const logUnhandled = (log: Log): void =>
  void process.on('unhandledRejection', (reason) => log.error('unhandled-rejection', describeError(reason)));

/** How long open requests may take to finish once the server was told to stop. */
const patienceMs = 10_000;

await runCommand(async () => {
  const config = readConfig(process.env);
  // `--as-built`: serve what is there, as tests and machines that receive a finished build do
  if (!process.argv.includes('--as-built')) await buildIfNeeded();
  const lines = bufferedLines();
  const services = await createServices(config, lines.write);
  logUnhandled(services.log);
  const site = createSiteServer(
    services,
    indexFiles(clientDir, headersFile, config.siteUrl),
    await loadSiteHandler(serverEntry),
  );
  await listen(site.server, config);
  const tasks = runPeriodically(serverTasks(services, randomUUID()), services.log);
  const workers = Array.from({ length: config.workers }, () => keepWorker(services.log));
  console.log(welcome(config));
  const firstStaff = await firstStaffPath(services.database, services.clock.now());
  if (firstStaff !== null) console.log(firstStaffLines(config, firstStaff));

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    site.refuseMore();
    await stopServer(site.server, patienceMs);
    await Promise.all([tasks.stop(), ...workers.map((worker) => worker.stop())]);
    await services.exposure.write(services.database);
    await services.database.close();
    services.log.info('stopped');
    lines.flush();
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
  whenOrphaned(() => void stop());
  await loadAllPages(serverEntry);
  // kept for the next start, however this one ends
  flushCompileCache();
});

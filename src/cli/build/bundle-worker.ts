import path from 'node:path';
import { rolldown } from 'rolldown';
import { projectRoot } from '../paths.ts';

/** Writes `/sw.js`. `buildId` makes each build a new worker, which then fetches the offline page again. */
export async function bundleWorker(clientDir: string, buildId: string): Promise<void> {
  const bundle = await rolldown({
    input: path.join(projectRoot, 'src/ui/offline/service-worker.ts'),
    platform: 'browser',
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    logLevel: 'silent',
  });
  await bundle.write({
    file: path.join(clientDir, 'sw.js'),
    format: 'iife',
    minify: true,
    postFooter: `/* ${buildId} */`,
  });
  await bundle.close();
}

/**
 * `npm run worker`: prepares videos. `npm start` runs one; start as many more as there are cores to spare, on any machine
 * that reaches the same database and the same storage.
 */
import { randomUUID } from 'node:crypto';
import { readCatalogue } from '../courses/catalogue.ts';
import { systemClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { openDatabase } from '../platform/database.ts';
import { createLog } from '../platform/log.ts';
import { openStorage } from '../platform/open-storage.ts';
import { runJobs } from '../platform/run-jobs.ts';
import { describeFfmpeg, findFfmpeg } from '../videos/ffmpeg.ts';
import { removeObjectsJob } from '../videos/remove-objects-job.ts';
import { transcodeJob } from '../videos/transcode-job.ts';
import { removeLeftFolders } from '../videos/work-folder.ts';
import { runCommand } from './command.ts';
import { catalogueFile } from './paths.ts';
import { whenOrphaned } from './when-orphaned.ts';

await runCommand(async () => {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const database = openDatabase(config.databaseUrl);
  const stopping = new AbortController();
  process.on('SIGTERM', () => stopping.abort());
  process.on('SIGINT', () => stopping.abort());
  whenOrphaned(() => stopping.abort());
  try {
    await database.migrate();
    await removeLeftFolders();
    const storage = await openStorage(config);
    const ffmpeg = await findFfmpeg();
    log.info('worker-started', { ffmpeg: describeFfmpeg(ffmpeg) });
    if (!ffmpeg) log.error('no-ffmpeg', { help: 'install ffmpeg with libx264 and aac, or set FFMPEG_PATH' });
    if (ffmpeg?.source === 'packaged') {
      log.warn('packaged-ffmpeg', {
        help: 'it is of 2018 and parses untrusted files: install a current ffmpeg',
      });
    }
    const making = { database, clock: systemClock, storage, catalogue: readCatalogue(catalogueFile) };
    const handlers = [removeObjectsJob(making), ...(ffmpeg ? [transcodeJob({ ...making, ffmpeg })] : [])];
    await runJobs({ database, clock: systemClock, log, holder: randomUUID(), handlers }, stopping.signal);
  } finally {
    await database.close();
  }
});

/**
 * `npm run demo [-- <slot>…]`: fills three regions and the national place with example videos, through the same pipeline as everyone's.
 * Example accounts are marked and never counted. Safe to run again; the server may be running.
 */
import path from 'node:path';
import { readCatalogue } from '../courses/catalogue.ts';
import { systemClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { openDatabase } from '../platform/database.ts';
import { createLog } from '../platform/log.ts';
import { openStorage } from '../platform/open-storage.ts';
import { fillDemo } from '../videos/demo/fill-demo.ts';
import { describeFfmpeg, findFfmpeg } from '../videos/ffmpeg.ts';
import { loadVideos } from '../videos/load-videos.ts';
import { buildIfNeeded } from './build/build-if-needed.ts';
import { CommandError, runCommand } from './command.ts';
import { catalogueFile, projectRoot } from './paths.ts';

await runCommand(async () => {
  const config = readConfig(process.env);
  const slots = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  const ffmpeg = await findFfmpeg();
  if (!ffmpeg) {
    throw new CommandError(
      'No ffmpeg with H.264 and AAC was found: install ffmpeg, or give the path of one in FFMPEG_PATH.',
    );
  }
  if (!process.argv.includes('--as-built')) await buildIfNeeded();
  const database = openDatabase(config.databaseUrl);
  try {
    await database.migrate();
    console.log(`ffmpeg: ${describeFfmpeg(ffmpeg)}`);
    await fillDemo(
      {
        database,
        clock: systemClock,
        log: createLog('warn'),
        storage: await openStorage(config),
        catalogue: readCatalogue(catalogueFile),
        ffmpeg,
        originalDays: config.originalDays,
        uploadDir: config.uploadDir,
        publicDir: path.join(projectRoot, 'public'),
        say: (line) => console.log(line),
      },
      loadVideos(projectRoot).filter(
        ({ example, retired, slot }) => example && !retired && (slots.length === 0 || slots.includes(slot)),
      ),
    );
  } finally {
    await database.close();
  }
});

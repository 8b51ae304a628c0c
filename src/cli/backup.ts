/** `npm run backup [-- <directory>]`: a copy of all data, while the server goes on. */
import path from 'node:path';
import { readConfig } from '../platform/config.ts';
import { backUp } from './backup/back-up.ts';
import { runCommand } from './command.ts';

await runCommand(async () => {
  const now = new Date();
  const target = path.resolve(
    process.argv[2] ?? `backup-${now.toISOString().slice(0, 19).replaceAll(':', '-')}`,
  );
  await backUp(readConfig(process.env), target, now);
  console.log(`The backup is in ${target}.`);
});

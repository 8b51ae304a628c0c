/** `npm run restore -- <directory> [--force]`: puts a backup in place, on a stopped server. */
import path from 'node:path';
import { readConfig } from '../platform/config.ts';
import { restoreBackup } from './backup/restore-backup.ts';
import { CommandError, runCommand } from './command.ts';

await runCommand(async () => {
  const [source, ...others] = process.argv.slice(2).filter((argument) => argument !== '--force');
  if (source === undefined || others.length > 0) {
    throw new CommandError('Which backup? npm run restore -- <directory> [--force]');
  }
  const config = readConfig(process.env);
  const options = { force: process.argv.includes('--force'), now: new Date() };
  const former = await restoreBackup(config, path.resolve(source), options);
  console.log(`The backup is restored in ${config.dataDir}.`);
  if (former) console.log(`What was there before is in ${former}; delete it when you no longer need it.`);
});

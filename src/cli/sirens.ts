/**
 * `npm run sirens -- <file>`: marks as verified the businesses that a file of the directory holds: one SIREN a line, or
 * the official stock file (CSV with a first column `siren`). Nothing is asked from anyone over the network.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { readConfig } from '../platform/config.ts';
import { openDatabase } from '../platform/database.ts';
import { openReachKey } from '../platform/reach-key.ts';
import { isSiren } from '../platform/siren.ts';
import { verifySirens } from '../reach/verify-sirens.ts';
import { CommandError, runCommand } from './command.ts';

async function* sirensIn(file: string): AsyncGenerator<string> {
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const siren = line.slice(0, 9);
    if (isSiren(siren)) yield siren;
  }
}

await runCommand(async () => {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new CommandError('Which file? npm run sirens -- <file>');
  const config = readConfig(process.env);
  const database = openDatabase(config.databaseUrl);
  try {
    await database.migrate();
    const counting = { now: new Date(), reachKey: await openReachKey(database, config) };
    const { read, verified } = await verifySirens(database, counting, sirensIn(file));
    console.log(`${read} numbers read, ${verified} businesses newly verified.`);
  } finally {
    await database.close();
  }
});

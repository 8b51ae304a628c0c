/**
 * `npm run reach-key [-- adopt]`: whether the key of the marks is the one this database has been used with. `adopt`, when
 * the former is lost for good, makes the present one the key; servers that run with another are to be started anew.
 */
import { recordAct } from '../platform/audit.ts';
import { readConfig } from '../platform/config.ts';
import { openDatabase } from '../platform/database.ts';
import { adoptReachKey, loadReachKey, openReachKey } from '../platform/reach-key.ts';
import { CommandError, runCommand } from './command.ts';

await runCommand(async () => {
  const [command, ...more] = process.argv.slice(2);
  if ((command !== undefined && command !== 'adopt') || more.length > 0) {
    throw new CommandError('npm run reach-key [-- adopt]');
  }
  const config = readConfig(process.env);
  const database = openDatabase(config.databaseUrl);
  try {
    await database.migrate();
    if (command === 'adopt') {
      const key = loadReachKey(config);
      await database.transact(async (trx) => {
        await adoptReachKey(trx, key);
        await recordAct(trx, { actor: null, act: 'reach.key', subject: 'reach:key' }, new Date());
      });
      console.log('The present key is the one from now on. Businesses erased under the former count again when they come back.'); // prettier-ignore
    }
    await openReachKey(database, config);
    if (command === undefined) console.log('The key is the one this database has been used with.');
  } finally {
    await database.close();
  }
});

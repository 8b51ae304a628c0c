/** `npm run recount [-- --repair]`: every counter again from the facts, while the server goes on. */
import { parseArgs } from 'node:util';
import { readCatalogue } from '../courses/catalogue.ts';
import { readConfig } from '../platform/config.ts';
import { openDatabase } from '../platform/database.ts';
import { loadReachKey } from '../platform/reach-key.ts';
import { isoDay } from '../reach/paris-day.ts';
import { recount, repairCounters } from '../reach/recount.ts';
import { countEvent } from '../reach/count-event.ts';
import { readKnownFacts, stepsOf } from '../web/known-facts.ts';
import { CommandError, runCommand } from './command.ts';
import { catalogueFile } from './paths.ts';

/** Enough to see what is wrong; the rest is counted. */
const shown = 20;

await runCommand(async () => {
  const { values } = parseArgs({ options: { repair: { type: 'boolean', default: false } } });
  const config = readConfig(process.env);
  const database = openDatabase(config.databaseUrl);
  try {
    await database.migrate();
    const catalogue = readCatalogue(catalogueFile);
    const reachKey = loadReachKey(config);
    const count = () => recount(database, reachKey, readKnownFacts(catalogue), stepsOf(catalogue));
    const started = performance.now();
    const found = await count();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(
      `${found.businesses} businesses, ${found.accounts} accounts, ${found.counters} counters: recounted in ${seconds} s.`,
    );
    for (const { area, dim, metric, day, view, counted, expected } of found.differences.slice(0, shown)) {
      const when = day === 0 ? 'in all' : isoDay(day);
      console.log(
        `  ${metric} ${dim} ${area} ${view} ${when}: counted ${counted}, the facts say ${expected}`,
      );
    }
    for (const { account, missing, surplus } of found.ledgers.slice(0, shown)) {
      console.log(`  account ${account}: not noted ${JSON.stringify(missing)}, noted and not true ${surplus.join(', ') || 'nothing'}`); // prettier-ignore
    }
    const wrong = found.differences.length + found.ledgers.length;
    if (wrong === 0) return console.log('No difference.');
    if (!values.repair) {
      throw new CommandError(
        `${found.differences.length} counters and ${found.ledgers.length} ledgers differ. npm run recount -- --repair corrects them.`,
      );
    }
    const now = new Date();
    await repairCounters(database, found.differences, now);
    for (const { account, missing } of found.ledgers) {
      for (const facts of missing) {
        await database.transact((trx) => countEvent(trx, account, facts, { now, reachKey }));
      }
    }
    const left = await count();
    if (left.differences.length + left.ledgers.length > 0) {
      throw new CommandError(
        'Some differences remain: what was noted and is not true is never taken away by itself.',
      );
    }
    console.log('Corrected, and recounted: no difference.');
  } finally {
    await database.close();
  }
});

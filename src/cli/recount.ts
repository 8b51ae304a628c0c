/**
 * `npm run recount [-- --repair [--take-away]]`: every counter again from the facts, while the server goes on.
 * `--repair` corrects counters and notes what was missed; with `--take-away` it also takes away what is noted and not
 * true. That lowers counts for good, and a catalogue older than the facts would make true things look untrue: it is
 * asked for by itself, after the differences were read.
 */
import { parseArgs } from 'node:util';
import { readCatalogue } from '../courses/catalogue.ts';
import { readConfig } from '../platform/config.ts';
import { type Database, openDatabase } from '../platform/database.ts';
import { openReachKey } from '../platform/reach-key.ts';
import { countEvent } from '../reach/count-event.ts';
import { isoDay } from '../reach/paris-day.ts';
import type { Recount } from '../reach/recount.ts';
import type { Recounting } from '../reach/recount-part.ts';
import { repairCounters, takeAwaySurplus } from '../reach/repair.ts';
import { recountingOf } from '../web/known-facts.ts';
import { CommandError, runCommand } from './command.ts';
import { catalogueFile } from './paths.ts';
import { recountByThreads } from './recount-by-threads.ts';

/** Enough to see what is wrong; the rest is counted. */
const shown = 20;

function print({ differences, ledgers, brokenSums }: Recount): void {
  const when = (day: number) => (day === 0 ? 'in all' : isoDay(day));
  for (const { area, dim, metric, day, view, counted, expected } of differences.slice(0, shown)) {
    console.log(`  ${metric} ${dim} ${area} ${view} ${when(day)}: counted ${counted}, the facts say ${expected}`); // prettier-ignore
  }
  for (const { account, missing, surplus } of ledgers.slice(0, shown)) {
    console.log(`  account ${account}: not noted ${JSON.stringify(missing)}, noted and not true ${surplus.join(', ') || 'nothing'}`); // prettier-ignore
  }
  for (const { area, dim, metric, day, view, sum, parts, of } of brokenSums.slice(0, shown)) {
    console.log(`  ${metric} ${dim} ${area} ${view} ${when(day)}: ${sum}, but its ${of} add up to ${parts}`); // prettier-ignore
  }
}

const wrongIn = ({ differences, ledgers }: Recount): number => differences.length + ledgers.length;

async function repair(database: Database, found: Recount, recounting: Recounting, takeAway: boolean) {
  const counting = { now: new Date(), reachKey: recounting.reachKey };
  await repairCounters(database, found.differences, counting.now);
  for (const { account, missing, surplus } of found.ledgers) {
    await database.transact(async (trx) => {
      for (const facts of missing) await countEvent(trx, account, facts, counting);
      if (takeAway && surplus.length > 0) await takeAwaySurplus(trx, account, recounting, counting);
    });
  }
}

await runCommand(async () => {
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({ options: { repair: flag, 'take-away': flag } });
  const config = readConfig(process.env);
  const database = openDatabase(config.databaseUrl);
  try {
    await database.migrate();
    const reachKey = await openReachKey(database, config);
    const count = () => recountByThreads(database, config.databaseUrl, { catalogueFile, reachKey });
    const started = performance.now();
    const found = await count();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(
      `${found.businesses} businesses, ${found.accounts} accounts, ${found.counters} counters: recounted in ${seconds} s.`,
    );
    print(found);
    if (wrongIn(found) > 0) {
      if (!values.repair) {
        throw new CommandError(
          `${found.differences.length} counters and ${found.ledgers.length} ledgers differ. npm run recount -- --repair corrects them.`,
        );
      }
      await repair(
        database,
        found,
        recountingOf(readCatalogue(catalogueFile), reachKey),
        values['take-away'],
      );
      const left = await count();
      if (wrongIn(left) > 0) {
        print(left);
        throw new CommandError(
          'These differences remain. What is noted and not true is taken away by npm run recount -- --repair --take-away.',
        );
      }
    }
    if (found.brokenSums.length > 0) {
      throw new CommandError(
        `${found.brokenSums.length} sums do not hold in what cannot be counted again. If they are of active or at-risk businesses, the next night’s photograph mends them; displays and what erased accounts had added are in a backup only.`,
      );
    }
    console.log(wrongIn(found) === 0 ? 'No difference.' : 'Corrected, and recounted: no difference.');
  } finally {
    await database.close();
  }
});

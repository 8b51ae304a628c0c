import { representativesOf } from '../accounts/team/read-team.ts';
import type { Catalogue } from '../courses/catalogue.ts';
import { readActs, recordAct } from '../platform/audit.ts';
import type { Database, Db } from '../platform/database.ts';
import { enqueue } from '../platform/outbox.ts';
import { takeToken } from '../platform/rate-limit.ts';
import { Refusal } from '../platform/refusal.ts';
import { filterCoverage } from './coverage-filter.ts';
import { coverageMail, letterList, wantedOf } from './coverage-letter.ts';
import { readCoverage } from './read-coverage.ts';

export interface LetterDependencies {
  database: Database;
  catalogue: Pick<Catalogue, 'courses'>;
  siteUrl: string;
  now: Date;
}

/** One letter a region and week, whoever sends it. */
const weekly = { limit: 1, windowSeconds: 7 * 86_400 };

/** In characters: a few sentences. */
export const longestIntroduction = 800;

/** When the last letter left for this region: UTC ISO-8601. */
export async function lastLetterAt(db: Db, region: string): Promise<string | null> {
  const [act] = await readActs(db, { acts: ['coverage.letter'], subject: `region:${region}` }, 1);
  return act?.at ?? null;
}

/**
 * Writes to everyone who represents a region about what is missing there. Returns how many letters left.
 * @throws Refusal introduction-too-long, nobody-represents, nothing-missing, letter-too-soon
 */
export async function writeCoverageLetter(
  { database, catalogue, siteUrl, now }: LetterDependencies,
  actorId: string,
  region: string,
  typedIntroduction: string,
): Promise<number> {
  const introduction = typedIntroduction.replaceAll('\r\n', '\n').trim();
  if (introduction.length > longestIntroduction) throw new Refusal('introduction-too-long');
  return database.transact(async (trx) => {
    const people = await representativesOf(trx, region);
    if (people.length === 0) throw new Refusal('nobody-represents');
    const cells = filterCoverage(await readCoverage({ db: trx, catalogue }, now), {
      variant: region,
      aspect: '',
    });
    const { film, mend } = wantedOf(cells);
    if (film.length + mend.length === 0) throw new Refusal('nothing-missing');
    // in this transaction: a letter that did not leave counts for nothing
    const verdict = await takeToken(trx, ['coverage-letter', region], weekly, now);
    if (!verdict.ok) throw new Refusal('letter-too-soon');
    const list = letterList(cells, siteUrl);
    for (const { email } of people) await enqueue(trx, coverageMail(email, region, introduction, list), now);
    const detail = { recipients: people.length };
    const subject = `region:${region}` as const;
    await recordAct(trx, { actor: actorId, act: 'coverage.letter', subject, detail }, now);
    return people.length;
  });
}

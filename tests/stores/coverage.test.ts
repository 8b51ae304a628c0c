import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { giveRole } from '../../src/accounts/manage-roles.ts';
import type { Catalogue } from '../../src/courses/catalogue.ts';
import { addSeconds } from '../../src/platform/clock.ts';
import { Refusal } from '../../src/platform/refusal.ts';
import { countCoverage } from '../../src/videos/coverage.ts';
import { filterCoverage } from '../../src/videos/coverage-filter.ts';
import { noteBriefs } from '../../src/videos/note-briefs.ts';
import { readCoverage } from '../../src/videos/read-coverage.ts';
import { lastLetterAt, writeCoverageLetter } from '../../src/videos/write-coverage-letter.ts';
import { smallCatalogue } from '../fixtures/small-catalogue.ts';
import { addAccount } from './add-account.ts';
import { engines, freshDatabase } from './engines.ts';

const start = new Date('2026-11-22T08:00:00.000Z');

describe.each(engines)('coverage on $name', (engine) => {
  const database = freshDatabase(engine);
  const catalogue: Pick<Catalogue, 'courses'> = smallCatalogue;
  const refusalOf = (work: Promise<unknown>) =>
    work.then(
      (value) => value,
      (error: unknown) => (error instanceof Refusal ? error.code : Promise.reject(error as Error)),
    );

  it('reads what is published, with the end of its release, and takes no example for a video', async () => {
    const [slot] = catalogue.courses.flatMap(({ steps }) => steps.flatMap((step) => step.slot ?? []));
    const add = (id: string, variant: string, example: number) =>
      database().transact(async (trx) => {
        await trx
          .insertInto('video')
          .values({
            id,
            slot: slot!,
            step: '01-1',
            variant,
            label: '',
            title: '',
            notes: '',
            example,
            state: 'published',
            captions_checked_at: start.toISOString(),
            created_at: start.toISOString(),
          })
          .execute();
        await trx
          .insertInto('release')
          .values({
            id: `r-${id}`,
            video_id: id,
            speaker: '',
            text_version: 1,
            text: '',
            scope: '',
            signed_at: start.toISOString(),
            expires_at: addSeconds(start, 10 * 86_400).toISOString(),
          })
          .execute();
      });
    await add('v-one', '53', 0);
    await add('v-two', '11', 1);
    const cells = await readCoverage({ db: database().read, catalogue }, start);
    expect(filterCoverage(cells, { variant: '53', aspect: 'consent-ending' })).toMatchObject([
      { slot: { id: slot }, state: 'published', problems: ['consent-ending'] },
    ]);
    expect(countCoverage(cells).published).toBe(1);
    expect(filterCoverage(cells, { variant: '', aspect: 'example-only' })).toHaveLength(1);
  });

  it('calls only versions of a changed brief old, and none of those from before marks were kept', async () => {
    const brief = {
      seconds: 90,
      opening: null,
      say: ['Montrez l’étal.'],
      regional: [],
      never: [],
      framing: '',
    };
    const asked = (say: string): Pick<Catalogue, 'courses'> => ({
      courses: catalogue.courses.map((course) => ({
        ...course,
        steps: course.steps.map((step) =>
          step.slot === null ? step : { ...step, brief: { ...brief, say: [say] } },
        ),
      })),
    });
    const old = async (say: string) =>
      filterCoverage(await readCoverage({ db: database().read, catalogue: asked(say) }, start), { variant: '', aspect: 'old-brief' }); // prettier-ignore
    expect(await old('Montrez l’étal.')).toHaveLength(0);
    await noteBriefs({ database: database(), catalogue: asked('Montrez l’étal.') });
    expect(await old('Montrez l’étal.')).toHaveLength(0);
    // noted once: what a later brief says does not pass for what was asked
    await noteBriefs({ database: database(), catalogue: asked('Montrez la caisse.') });
    expect(await old('Montrez la caisse.')).toMatchObject([{ variant: '53' }]);
  });

  it('writes to a region once a week, whoever presses and however often', async () => {
    const staff = await addAccount(database(), { role: 'staff' });
    const write = (region: string, seconds = 0, introduction = 'Merci.') =>
      refusalOf(
        writeCoverageLetter(
          { database: database(), catalogue, siteUrl: 'https://x', now: addSeconds(start, seconds) },
          staff,
          region,
          introduction,
        ),
      );
    expect(await write('94')).toBe('nobody-represents');
    for (const email of ['a-94@example.com', 'b-94@example.com']) {
      await giveRole(database(), email, 'representative', '94', { now: start, reachKey: randomBytes(32) });
    }
    expect(await write('94', 0, 'x'.repeat(801))).toBe('introduction-too-long');
    const answers = await Promise.all([write('94'), write('94'), write('94')]);
    expect(answers.map(String).sort()).toEqual(['2', 'letter-too-soon', 'letter-too-soon']);
    expect(await write('94', 7 * 86_400 - 1)).toBe('letter-too-soon');
    expect(await lastLetterAt(database().read, '94')).toBe(start.toISOString());
    const mails = await database()
      .read.selectFrom('outbox')
      .select('body')
      .where('recipient', '=', 'a-94@example.com')
      .execute();
    expect(mails).toHaveLength(1);
    expect(mails[0]!.body).toContain('Merci.');
    expect(mails[0]!.body).toContain('À filmer');
    expect(await write('94', 7 * 86_400)).toBe(2);
  });
});

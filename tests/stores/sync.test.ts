import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { courseResult } from '../../src/learning/course-result.ts';
import type { LearningEvent } from '../../src/learning/event.ts';
import { mergeProgress } from '../../src/learning/merge-progress.ts';
import { exportFor } from '../../src/learning/personal-data.ts';
import { readStanding } from '../../src/learning/read-standing.ts';
import { type Database, openDatabase } from '../../src/platform/database.ts';
import { newId } from '../../src/platform/ids.ts';
import { answered, attempt, deed, morning, recalled, stepDone, watched } from '../fixtures/facts.ts';
import { smallCatalogue as catalogue } from '../fixtures/small-catalogue.ts';
import { event, stateOf } from '../unit/learning/histories.ts';
import { accountEraser } from '../../src/web/personal-data.ts';
import { addAccount } from './add-account.ts';
import { engines, freshDatabase, freshUrl } from './engines.ts';
import { countersOf } from './reach-counters.ts';

const now = new Date('2026-11-20T09:00:00.000Z');
const later = new Date('2026-11-21T09:00:00.000Z');
const reachKey = Buffer.alloc(32, 7);
const sync = (database: Database, account: string, events: LearningEvent[], at = now) =>
  mergeProgress({ database, catalogue, reachKey }, account, events, at);
const standing = (database: Database, account: string) =>
  readStanding({ read: database.read, catalogue }, account);
const wholeCourse = (course: string): LearningEvent[] => [
  watched(`demo-${course}-a`, 0, 14),
  stepDone(`${course}-2`),
  stepDone(`${course}-3`),
  ...attempt(course, 'bbbba'),
];
const reached = (database: Database) => countersOf(database);

describe.each(engines)('syncs on $name', (engine) => {
  const database = freshDatabase(engine);

  it('keeps what a phone sent, judges it, and gives it to the next phone', async () => {
    const account = await addAccount(database(), {});
    const events = wholeCourse('06');
    const answer = await sync(database(), account, events);
    expect(answer.standing).toEqual([
      {
        course: '06',
        seen: ['06-1', '06-2', '06-3', '06-4'],
        quizPassed: true,
        completedAt: now.toISOString(),
        attestation: null,
      },
    ]);
    expect(Object.values(answer.verdicts)[0]!.map(({ correct }) => correct)).toEqual([true, true, true, true, false]); // prettier-ignore
    const everything = await standing(database(), account);
    expect(everything.progress).toEqual(answer.progress);
    expect(everything.standing).toEqual(answer.standing);
    expect(await courseResult(database().read, catalogue, account, '06')).toMatchObject({
      completedAt: now.toISOString(),
      quizRight: 4,
    });
    expect(await courseResult(database().read, catalogue, account, '08')).toMatchObject({
      completedAt: null,
    });
    const counts = { 'untied fr': 1, 'minutes fr': 8 };
    expect(await reached(database())).toEqual(counts);

    // the same batch once more, the day after: nothing moves
    await sync(database(), account, events, later);
    expect(await standing(database(), account)).toEqual(everything);
    expect(await reached(database())).toEqual(counts);
  });

  it('keeps what is remembered and declared, counts the deed once, and lets no quiz depend on it', async () => {
    const account = await addAccount(database(), { siren: '552100554' });
    const before = (await reached(database()))['deed fr'] ?? 0;
    await sync(database(), account, attempt('06', 'bbaaa'));
    const questions = ['06-q1', '06-q2', '06-q3', '06-q4', '06-q5'];
    await sync(database(), account, [
      ...questions.map((question) => recalled(1, question, 'b')),
      deed('06', true),
    ]);
    const answer = await sync(database(), account, [deed('06', false, '2026-11-20T08:10:00.000Z')]);
    expect(answer.standing).toMatchObject([{ quizPassed: false, completedAt: null }]);
    expect(answer.progress[0]?.deed).toEqual({ declared: morning, withdrawn: '2026-11-20T08:10:00.000Z' });
    await sync(database(), account, [deed('06', true, '2026-11-20T08:20:00.000Z')]);
    expect((await standing(database(), account)).progress[0]).toMatchObject({
      recalls: { 1: { '06-q5': { choice: 'b', at: morning } } },
      deed: { declared: '2026-11-20T08:20:00.000Z' },
    });
    expect((await reached(database()))['deed fr']).toBe(before + 1);
    expect(JSON.stringify(await exportFor(database().read, account))).toContain('recalls');
  });

  it('judges the first answer only', async () => {
    const account = await addAccount(database(), {});
    const id = newId();
    await sync(database(), account, [answered(id, '06-q1', 'a')]);
    const { verdicts } = await sync(database(), account, [
      answered(id, '06-q1', 'b', '2026-11-20T08:30:00.000Z'),
    ]);
    expect(verdicts[id]).toMatchObject([{ choice: 'a', correct: false }]);
  });

  it('any history of two phones, split, replayed and sent at once, ends in the same state', async () => {
    // durations of the catalogue are no limit here: the edge checked them before
    const history = fc.array(event, { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(history, history, async (phone, tablet) => {
        const account = await addAccount(database(), {});
        await Promise.all([
          sync(database(), account, phone),
          sync(database(), account, tablet),
          sync(database(), account, [...tablet, ...phone].slice(3)),
        ]);
        const [progress] = (await standing(database(), account)).progress;
        const expected = stateOf([...phone, ...tablet]);
        expect(progress?.steps ?? {}).toEqual(expected.steps);
        expect(progress?.attempts ?? {}).toEqual(expected.attempts);
        for (const [id, video] of Object.entries(expected.videos)) {
          expect({ ...progress!.videos[id], reached: false }).toEqual(video);
        }
      }),
      { numRuns: engine.name === 'sqlite' ? 60 : 25 },
    );
  });

  it('counts « reached » from 30 seconds played in all courses together', async () => {
    const account = await addAccount(database(), { siren: '123456782', region: '53' });
    const inBrittany = async () => (await countersOf(database(), { areas: ['r53'] }))['reached r53'];
    await sync(database(), account, [watched('demo-06-a', 0, 13)]);
    expect(await inBrittany()).toBeUndefined();
    await sync(database(), account, [watched('demo-06-old', 0, 4)]);
    await sync(database(), account, [watched('demo-08-a', 0, 12)]);
    expect(await inBrittany()).toBeUndefined();
    await sync(database(), account, [watched('demo-08-a', 11, 13)]);
    expect(await inBrittany()).toBe(1);
  });

  it('applies nothing of a batch that cannot be kept whole', async () => {
    const account = await addAccount(database(), {});
    const attempts = Array.from({ length: 1001 }, () => answered(newId(), '06-q1', 'a'));
    const refusal = sync(database(), account, [stepDone('08-2'), ...attempts]);
    await expect(refusal).rejects.toMatchObject({
      refused: [{ index: 1001, id: attempts[1000]!.id, reason: 'too-many-attempts' }],
    });
    expect((await standing(database(), account)).progress).toEqual([]);
  });

  it('an erased account takes nothing more, and leaves nothing that leads to it', async () => {
    const account = await addAccount(database(), {});
    await sync(database(), account, wholeCourse('06'));
    expect(await exportFor(database().read, account)).toMatchObject([{ course: '06', quizPassed: true }]);
    await database().transact(async (trx) => {
      await accountEraser({ clock: { now: () => now }, reachKey })(trx, account);
    });
    await expect(sync(database(), account, [stepDone('06-2')])).rejects.toMatchObject({
      code: 'not-signed-in',
    });
    expect(await exportFor(database().read, account)).toEqual([]);
    const ledger = database().read.selectFrom('reach_account').selectAll().where('account_id', '=', account);
    expect(await ledger.execute()).toEqual([]);
  });
});

describe.each(engines)('two servers on one $name database', (engine) => {
  const url = freshUrl(engine);

  it('sync the same account at once without losing or counting anything twice', async () => {
    const servers = [openDatabase(url()), openDatabase(url())] as const;
    try {
      await servers[0].migrate();
      const account = await addAccount(servers[0], { siren: '732829320', region: '53' });
      const same = newId();
      const facts = [
        ...wholeCourse('06'),
        ...wholeCourse('08'),
        ...Array.from({ length: 20 }, (_, index) => answered(newId(), `06-q${(index % 5) + 1}`, 'a')),
        ...attempt('08', 'aaaaa', same),
      ];
      await Promise.all(
        [...facts, ...facts].map((fact, index) => sync(servers[index % 2 === 0 ? 0 : 1], account, [fact])),
      );
      const { progress, standing: courses } = await standing(servers[1], account);
      expect(progress).toHaveLength(2);
      const attempts = progress.flatMap((course) => Object.values(course.attempts));
      expect(attempts.flatMap((answers) => Object.keys(answers))).toHaveLength(5 + 5 + 20 + 5);
      expect(courses.every(({ seen }) => seen.length === 4)).toBe(true);
      expect(await reached(servers[0])).toMatchObject({
        'completed fr': 1,
        'reached fr': 1,
        'started fr': 1,
        'minutes fr': 16,
      });
    } finally {
      await Promise.all(servers.map((server) => server.close()));
    }
  });
});

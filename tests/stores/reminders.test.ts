import { describe, expect, it } from 'vitest';
import { keepMoment, momentOf, stopReminder } from '../../src/learning/keep-moment.ts';
import { mergeProgress } from '../../src/learning/merge-progress.ts';
import { erase, exportFor } from '../../src/learning/moment-personal-data.ts';
import { sendReminders } from '../../src/learning/send-reminders.ts';
import type { WeeklyMoment } from '../../src/learning/weekly-moment.ts';
import { type Database, openDatabase } from '../../src/platform/database.ts';
import { sendDueMail } from '../../src/platform/outbox.ts';
import { createLog } from '../../src/platform/log.ts';
import type { MailMessage } from '../../src/platform/mail.ts';
import { attempt, stepDone } from '../fixtures/facts.ts';
import { smallCatalogue as catalogue } from '../fixtures/small-catalogue.ts';
import { addAccount } from './add-account.ts';
import { engines, freshDatabase, freshUrl } from './engines.ts';

const secretKey = Buffer.alloc(32, 7);
const siteUrl = 'https://declic.example';
/** Tuesday 24 November 2026, 13:00 in Paris */
const noon = new Date('2026-11-24T12:00:00.000Z');
const weekLater = new Date('2026-12-01T12:05:00.000Z');
const moment: WeeklyMoment & { reminder: boolean } = {
  day: 2,
  minutes: 13 * 60,
  timeZone: 'Europe/Paris',
  open: [[14 * 60, 19 * 60]],
  reminder: true,
};

describe.each(engines)('reminders on $name', (engine) => {
  const url = freshUrl(engine);
  const database = freshDatabase(engine, url);
  const run = (now: Date, on: Database = database()) =>
    sendReminders({ database: on, catalogue, clock: { now: () => now }, siteUrl, secretKey });
  const mailsTo = (account: string) =>
    database()
      .read.selectFrom('outbox')
      .selectAll()
      .where('recipient', '=', `${account}@example.com`)
      .execute();
  const withMoment = async (change: Partial<typeof moment> = {}) => {
    const account = await addAccount(database(), {});
    await keepMoment({ database: database(), secretKey }, account, { ...moment, ...change }, noon);
    return account;
  };
  const token = async (account: string) => {
    const [mail] = await mailsTo(account);
    return /\/rappel\/([^/]+)\//.exec(mail!.body)![1]!;
  };

  it('say the next step and its minutes once a week, on two servers at once too', async () => {
    const account = await withMoment();
    const second = openDatabase(url());
    try {
      await Promise.all([run(noon), run(noon, second), run(noon), run(noon, second)]);
    } finally {
      await second.close();
    }
    const [mail, ...more] = await mailsTo(account);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ unsubscribe: `${siteUrl}/api/rappel/${await token(account)}/` });
    expect(mail!.body).toContain('Étape 06-1');
    expect(mail!.body).not.toContain(account);
    await run(new Date(noon.getTime() + 600_000));
    expect(await mailsTo(account)).toHaveLength(1);
    await run(weekLater);
    expect(await mailsTo(account)).toHaveLength(2);
  });

  it('are not a second one in the week when the day is changed', async () => {
    const account = await withMoment();
    await run(noon);
    await keepMoment({ database: database(), secretKey }, account, { ...moment, day: 4 }, noon);
    await run(new Date('2026-11-26T12:00:00.000Z'));
    expect(await mailsTo(account)).toHaveLength(1);
  });

  it('are for who asked, elsewhere on the clock of the place, and never for a suspended account', async () => {
    const [quiet, reunion, suspended] = [
      await withMoment({ reminder: false }),
      await withMoment({ timeZone: 'Indian/Reunion' }),
      await addAccount(database(), { suspended: 1 }),
    ];
    await keepMoment({ database: database(), secretKey }, suspended, moment, noon);
    await run(noon);
    for (const account of [quiet, reunion, suspended]) expect(await mailsTo(account)).toEqual([]);
    await run(new Date('2026-11-24T09:00:00.000Z'));
    expect(await mailsTo(reunion)).toHaveLength(1);
  });

  it('leave alone who learned that day, or has nothing left to learn', async () => {
    const [today, finished] = [await withMoment(), await withMoment()];
    const learn = (account: string, at: string, ...courses: string[]) =>
      mergeProgress(
        { database: database(), catalogue, reachKey: secretKey },
        account,
        courses.flatMap((course) => [
          ...['1', '2', '3'].map((n) => ({ ...stepDone(`${course}-${n}`, at), how: 'text' as const })),
          ...attempt(course, 'bbbbb').map((event) => ({ ...event, at })),
        ]),
        noon,
      );
    await learn(today, '2026-11-24T07:00:00.000Z', '06');
    await learn(finished, '2026-11-20T07:00:00.000Z', '06', '08');
    await run(noon);
    expect(await mailsTo(today)).toEqual([]);
    expect(await mailsTo(finished)).toEqual([]);
  });

  it('reach the others when the progress of one cannot be read', async () => {
    const [broken, ...others] = [await withMoment(), await withMoment(), await withMoment()];
    await database().transact((trx) =>
      trx
        .insertInto('progress')
        .values({
          account_id: broken,
          course_id: '06',
          packed: Buffer.from([255, 255]),
          quiz_passed: 0,
        } as never)
        .execute(),
    );
    for (const time of [noon, new Date(noon.getTime() + 120_000)])
      await expect(run(time)).rejects.toThrow('reminders not written: 1');
    expect(await mailsTo(broken)).toEqual([]);
    for (const account of others) expect(await mailsTo(account)).toHaveLength(1);
    await database().transact((trx) => trx.deleteFrom('progress').where('account_id', '=', broken).execute());
    await run(noon);
    expect(await mailsTo(broken)).toHaveLength(1);
  });

  it('stop by the link of any of their mails, without a session; a link of nobody changes nothing', async () => {
    const account = await withMoment();
    await run(noon);
    await stopReminder(database(), 'nobody');
    expect(await momentOf(database().read, account)).toMatchObject({ reminder: true });
    await stopReminder(database(), await token(account));
    await stopReminder(database(), await token(account));
    expect(await momentOf(database().read, account)).toMatchObject({ reminder: false, day: 2 });
    await run(weekLater);
    expect(await mailsTo(account)).toHaveLength(1);
  });

  it('that could not leave in time are dropped, never sent while the shop is open', async () => {
    const account = await withMoment();
    await run(noon);
    await database().transact((trx) =>
      trx.deleteFrom('outbox').where('recipient', '<>', `${account}@example.com`).execute(),
    );
    const sent: MailMessage[] = [];
    const mail = { local: false, send: async (message: MailMessage) => void sent.push(message) };
    const send = (now: Date) =>
      sendDueMail({ database: database(), mail, clock: { now: () => now }, log: createLog('error', () => undefined), holder: 'a' }); // prettier-ignore
    await send(new Date('2026-11-24T13:00:00.000Z'));
    expect(sent).toEqual([]);
    expect(await mailsTo(account)).toEqual([]);
    await run(weekLater);
    await send(weekLater);
    expect(sent).toHaveLength(1);
  });

  it('are exported, and erased with the account', async () => {
    const account = await withMoment();
    expect(await exportFor(database().read, account)).toMatchObject({
      jour: 2,
      heure: '13:00',
      rappel: true,
    });
    await database().transact((trx) => erase(trx, account));
    expect(await exportFor(database().read, account)).toBeNull();
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { addSeconds, type Clock } from '../../src/platform/clock.ts';
import { createLog } from '../../src/platform/log.ts';
import type { Mail, MailMessage } from '../../src/platform/mail.ts';
import { backOff, enqueue, sendDueMail } from '../../src/platform/outbox.ts';
import { engines, freshDatabase } from './engines.ts';

const start = new Date('2026-11-22T10:00:00.000Z');
const letter = { recipient: 'lea@example.com', subject: 'Bonjour', body: 'Votre code.' };

describe.each(engines)('the outbox on $name', (engine) => {
  const database = freshDatabase(engine);
  let now = start;
  let sent: MailMessage[] = [];
  let lines: string[] = [];
  let failing = false;
  const clock: Clock = { now: () => now };
  const mail: Mail = {
    local: true,
    send: async (message) => {
      if (failing) throw Object.assign(new Error('550 lea@example.com unknown'), { code: 'EENVELOPE' });
      sent.push(message);
    },
  };
  const send = (holder = 'one') =>
    sendDueMail({
      database: database(),
      mail,
      clock,
      log: createLog('info', (line) => lines.push(line)),
      holder,
    });
  const waiting = () => database().read.selectFrom('outbox').selectAll().execute();

  beforeEach(async () => {
    await database().transact((trx) => trx.deleteFrom('outbox').execute());
    now = start;
    sent = [];
    lines = [];
    failing = false;
  });

  it('sends a mail once, then forgets it', async () => {
    await database().transact((trx) => enqueue(trx, letter, now));
    expect(await send()).toBe(1);
    expect(await send()).toBe(0);
    expect(sent).toMatchObject([letter]);
    expect(await waiting()).toEqual([]);
  });

  it('sends nothing for a use case that failed', async () => {
    const failed = database().transact(async (trx) => {
      await enqueue(trx, letter, now);
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(await send()).toBe(0);
  });

  it('tries again later and later, and logs no address', async () => {
    await database().transact((trx) => enqueue(trx, letter, now));
    failing = true;
    expect(await send()).toBe(0);
    expect(await waiting()).toMatchObject([{ tries: 1, due_at: addSeconds(start, 30).toISOString() }]);
    now = addSeconds(start, 29);
    failing = false;
    expect(await send()).toBe(0);
    now = addSeconds(start, 30);
    expect(await send()).toBe(1);
    expect(lines.join()).toContain('EENVELOPE');
    expect(lines.join()).not.toContain('lea@example.com');
  });

  it('gives up after three days', async () => {
    await database().transact((trx) => enqueue(trx, letter, now));
    failing = true;
    now = addSeconds(start, 3 * 24 * 3600 + 1);
    await send();
    expect(await waiting()).toEqual([]);
    expect(lines.join()).toContain('mail-given-up');
  });

  it('is emptied by one server when two try together', async () => {
    for (let i = 0; i < 5; i++) await database().transact((trx) => enqueue(trx, letter, now));
    const counts = await Promise.all([send('one'), send('two')]);
    expect(counts[0] + counts[1]).toBe(5);
    expect(sent).toHaveLength(5);
    expect(new Set(sent.map((message) => message.id)).size).toBe(5);
  });

  it('waits at most six hours between two tries', () => {
    expect([0, 1, 2, 10, 40].map(backOff)).toEqual([30, 60, 120, 21_600, 21_600]);
  });
});

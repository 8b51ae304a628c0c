import { describe, expect, it } from 'vitest';
import { addSeconds } from '../../src/platform/clock.ts';
import { forgetEndedWindows, takeToken } from '../../src/platform/rate-limit.ts';
import { engines, freshDatabase } from './engines.ts';

const start = new Date('2026-11-22T10:00:00.000Z');
const rule = { limit: 3, windowSeconds: 60 };

describe.each(engines)('rate limits on $name', (engine) => {
  const database = freshDatabase(engine);
  const take = (key: string, at: Date) =>
    database().transact((trx) => takeToken(trx, ['test', key], rule, at));

  it('allows the limit, then says how long to wait', async () => {
    for (let i = 0; i < 3; i++) expect(await take('a', start)).toEqual({ ok: true });
    expect(await take('a', addSeconds(start, 20))).toEqual({ ok: false, retryAfter: 40 });
  });

  it('counts each key for itself', async () => {
    for (let i = 0; i < 4; i++) await take('b', start);
    expect(await take('c', start)).toEqual({ ok: true });
  });

  it('starts afresh when the window ended, however often it was tried meanwhile', async () => {
    for (let i = 0; i < 50; i++) await take('d', addSeconds(start, i));
    expect(await take('d', addSeconds(start, 60))).toEqual({ ok: true });
    expect(await take('d', addSeconds(start, 61))).toEqual({ ok: true });
  });

  it('counts together what arrives together', async () => {
    const verdicts = await Promise.all(Array.from({ length: 10 }, () => take('e', start)));
    expect(verdicts.filter((verdict) => verdict.ok)).toHaveLength(3);
  });

  it('keeps no key in clear and forgets ended windows', async () => {
    await take('someone@example.com', start);
    const rows = await database().read.selectFrom('rate_limit').select('key').execute();
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.key).toMatch(/^[0-9a-f]{64}$/);
    await database().transact((trx) => forgetEndedWindows(trx, addSeconds(start, 200)));
    expect(await database().read.selectFrom('rate_limit').selectAll().execute()).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { addSeconds } from '../../src/platform/clock.ts';
import { releaseLease, takeLease } from '../../src/platform/lease.ts';
import { engines, freshDatabase } from './engines.ts';

const start = new Date('2026-11-22T10:00:00.000Z');

describe.each(engines)('leases on $name', (engine) => {
  const database = freshDatabase(engine);
  const take = (name: string, holder: string, at = start) =>
    database().transact((trx) => takeLease(trx, name, holder, 60, at));

  it('are held by one server, who may renew them', async () => {
    expect(await take('a', 'one')).toBe(true);
    expect(await take('a', 'two')).toBe(false);
    expect(await take('a', 'one', addSeconds(start, 50))).toBe(true);
    expect(await take('a', 'two', addSeconds(start, 70))).toBe(false);
  });

  it('end by themselves', async () => {
    await take('b', 'one');
    expect(await take('b', 'two', addSeconds(start, 60))).toBe(true);
  });

  it('are given back by their holder only', async () => {
    await take('c', 'one');
    await database().transact((trx) => releaseLease(trx, 'c', 'two'));
    expect(await take('c', 'two')).toBe(false);
    await database().transact((trx) => releaseLease(trx, 'c', 'one'));
    expect(await take('c', 'two')).toBe(true);
  });

  it('go to exactly one of many who ask together', async () => {
    const asked = await Promise.all(Array.from({ length: 8 }, (_, i) => take('d', `server ${i}`)));
    expect(asked.filter(Boolean)).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import { limitChecks, limitNames, limitPrints } from '../../src/web/attestation-limits.ts';
import type { Services } from '../../src/web/services.ts';
import { engines, freshDatabase } from './engines.ts';

describe.each(engines)('limits of the check page on $name', (engine) => {
  const database = freshDatabase(engine);
  let now = new Date('2026-11-22T10:00:00.000Z');
  const services = () => ({ database: database(), clock: { now: () => now } }) as unknown as Services;
  const refused = { code: 'too-many-requests' };

  it('let fifty people behind one address check ten attestations each', async () => {
    for (let view = 0; view < 600; view += 1) await limitChecks(services(), 'training room');
    await expect(limitChecks(services(), 'training room')).rejects.toMatchObject(refused);
    await limitChecks(services(), 'elsewhere');
  });

  it('allow 30 names on one attestation, without closing it to others, and start afresh', async () => {
    for (let name = 0; name < 30; name += 1) await limitNames(services(), 'one', 'A');
    await expect(limitNames(services(), 'one', 'A')).rejects.toMatchObject(refused);
    await limitNames(services(), 'one', 'B');
    await limitNames(services(), 'two', 'A');
    now = new Date('2026-11-22T10:10:01.000Z');
    await limitNames(services(), 'one', 'A');
  });

  it('let somebody print all of hers several times', async () => {
    for (let print = 0; print < 120; print += 1) await limitPrints(services(), 'her');
    await expect(limitPrints(services(), 'her')).rejects.toMatchObject(refused);
    await limitPrints(services(), 'another');
  });
});

import { describe, expect, it } from 'vitest';
import { loadSecretKey } from '../../src/platform/secrets.ts';
import { engines, freshDatabase } from './engines.ts';

describe.each(engines)('the secret key on $name', (engine) => {
  const database = freshDatabase(engine);

  it('is generated once and shared, even when two servers start together', async () => {
    const [first, second] = await Promise.all([
      loadSecretKey(database(), undefined),
      loadSecretKey(database(), undefined),
    ]);
    expect(first).toHaveLength(32);
    expect(second).toEqual(first);
    expect(await loadSecretKey(database(), undefined)).toEqual(first);
  });

  it('comes from the configuration when given there', async () => {
    const configured = await loadSecretKey(database(), 'a'.repeat(40));
    expect(configured).toHaveLength(32);
    expect(configured).toEqual(await loadSecretKey(database(), 'a'.repeat(40)));
    expect(configured).not.toEqual(await loadSecretKey(database(), undefined));
  });
});

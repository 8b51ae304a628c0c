import { describe, expect, it } from 'vitest';
import { ownEntry } from '../../../src/platform/own-entry.ts';
import { saidAfter } from '../../../src/videos/ui/studio/after-act.ts';

describe('a table read by a key from outside', () => {
  it('has its own entries only', () => {
    expect(ownEntry({ publie: 'Oui.' }, 'publie')).toBe('Oui.');
    for (const key of ['constructor', 'toString', '__proto__', 'hasOwnProperty', '', null]) {
      expect(ownEntry({ publie: 'Oui.' }, key)).toBeUndefined();
      expect(saidAfter(key, 'published')).toBeUndefined();
    }
  });
});

import { describe, expect, it } from 'vitest';
import { Refusal, refusalCodes } from '../../../src/platform/refusal.ts';
import { refusedBy, tellWait } from '../../../src/web/answer-refusal.ts';
import { refusals } from '../../../src/web/refusals.ts';

describe('refusals', () => {
  it.each(refusalCodes)('%s says what to do in short French sentences', (code) => {
    const { status, sentence } = refusals[code];
    expect(status).toBeGreaterThanOrEqual(400);
    expect(sentence).toMatch(/^[A-ZÀ-Ý].*\.$/u);
    // typographic apostrophes, no-break spaces before high punctuation and after opening quotes
    expect(sentence).not.toMatch(/'| [;!?:%€»]|« /);
    for (const part of sentence.split(/(?<=[.!?]) /)) {
      expect(part.split(/[ \u00a0]/).length, part).toBeLessThanOrEqual(20);
    }
  });

  it('tells how long to wait', () => {
    expect(refusedBy(new Refusal('too-many-requests', 61)).sentence).toMatch(/dans 2\u00a0minutes\.$/);
    expect(refusedBy(new Refusal('too-many-requests', 5)).sentence).toMatch(/dans 1\u00a0minute\.$/);
    expect(refusedBy(new Refusal('too-many-codes', 50_000)).sentence).toMatch(/dans 14\u00a0heures\.$/);
  });

  it('tells programs too, from a page that was refused and from a form', () => {
    const header = (locals: Parameters<typeof tellWait>[1]) => {
      const headers = new Headers();
      tellWait(headers, locals);
      return headers.get('retry-after');
    };
    const why = refusedBy(new Refusal('too-many-requests', 61));
    const form = { action: 'accounts.askCode', typed: {}, errors: {}, status: 429 };
    expect(header({ refusal: why })).toBe('61');
    expect(header({ form: { ...form, retryAfter: 40 } })).toBe('40');
    expect(header({ form: { ...form, retryAfter: undefined } })).toBeNull();
    expect(header({})).toBeNull();
  });

  it('keeps « try again later » apart from our own faults', () => {
    const locked = Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' });
    const full = Object.assign(new Error('disk full'), { code: 'SQLITE_FULL' });
    const constraint = Object.assign(new Error('not unique'), { code: 'SQLITE_CONSTRAINT_UNIQUE' });
    expect(
      [locked, full, constraint, new Error('bug'), 'text'].map((error) => refusedBy(error).status),
    ).toEqual([503, 503, 500, 500, 500]);
  });
});

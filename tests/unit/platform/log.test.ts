import { expect, it } from 'vitest';
import { describeError } from '../../../src/platform/log.ts';

it('says of an error what it is and where, never what it says', () => {
  const fields = describeError(new TypeError('no such address:\n  lea@example.com'));
  expect(fields.error).toBe('TypeError');
  expect(fields.at).toContain('log.test.ts');
  expect(JSON.stringify(fields)).not.toContain('lea@');
  expect(describeError('lea@example.com')).toEqual({ error: 'unknown', at: undefined });
});

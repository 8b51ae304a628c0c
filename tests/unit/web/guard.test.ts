import { describe, expect, it, vi } from 'vitest';
import type { SignedIn } from '../../../src/accounts/account.ts';

vi.mock('../../../src/web/access.ts', () => ({
  routeAccess: {
    '/tous': 'everyone',
    '/moi': 'signed-in',
    '/sur': 'confirmed',
    '/equipe': 'team',
    '/federation': 'staff',
    '/grave': 'staff-fresh',
    '/region': 'representative',
  },
  actionAccess: { 'accounts.x': 'signed-in', 'team.y': 'staff-fresh' },
}));
const { assertPrerenderable, checkAction, checkRoute } = await import('../../../src/web/guard.ts');

const now = new Date('2026-11-22T08:00:00.000Z');
const justNow = '2026-11-22T07:59:00.000Z';
const earlier = '2026-11-22T07:00:00.000Z';

const someone = (role: SignedIn['role'], secondFactorAt: string | null): SignedIn => ({
  id: 'id',
  email: 'a@example.com',
  role,
  represents: null,
  region: null,
  sessionExpiresAt: now,
  secondFactorAt,
});
const people = [
  null,
  someone('merchant', null),
  someone('representative', null),
  someone('representative', justNow),
  someone('staff', null),
  someone('staff', earlier),
  someone('staff', justNow),
];
const [sign, no, half, stale] = [
  'not-signed-in',
  'not-allowed',
  'second-factor-missing',
  'second-factor-stale',
];

describe('the gate', () => {
  it.each([
    ['/tous', [null, null, null, null, null, null, null]],
    ['/moi', [sign, null, null, null, null, null, null]],
    ['/sur', [sign, null, half, null, half, null, null]],
    ['/equipe', [sign, no, half, null, half, null, null]],
    ['/federation', [sign, no, no, no, half, null, null]],
    ['/grave', [sign, no, no, no, half, stale, null]],
    ['/region', [sign, no, half, null, no, no, no]],
    ['/autre', Array<string>(7).fill('not-found')],
    ['/tous/', Array<string>(7).fill('not-found')],
  ])('%s for a visitor, a merchant, and the team before and after the second factor', (route, answers) => {
    expect(people.map((person) => checkRoute(route, person, now))).toEqual(answers);
  });

  it('is the same for actions', () => {
    expect(checkAction('accounts.x', null, now)).toBe('not-signed-in');
    expect(checkAction('accounts.x', someone('merchant', null), now)).toBeNull();
    expect(checkAction('team.y', someone('staff', null), now)).toBe('second-factor-missing');
    expect(checkAction('accounts.z', someone('staff', justNow), now)).toBe('not-found');
  });

  it('lets nothing be prerendered that is not for everyone', () => {
    expect(() => assertPrerenderable('/tous')).not.toThrow();
    for (const route of ['/moi', '/equipe', '/autre'])
      expect(() => assertPrerenderable(route)).toThrow(route);
  });
});

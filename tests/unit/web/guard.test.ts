import { describe, expect, it, vi } from 'vitest';
import type { SignedIn } from '../../../src/accounts/account.ts';

vi.mock('../../../src/web/access.ts', () => ({
  routeAccess: { '/tous': 'everyone', '/moi': 'signed-in', '/equipe': 'staff', '/region': 'representative' },
  actionAccess: { 'accounts.x': 'signed-in' },
}));
const { assertPrerenderable, checkAction, checkRoute } = await import('../../../src/web/guard.ts');

const someone = (role: SignedIn['role']): SignedIn => ({
  id: 'id',
  email: 'a@example.com',
  role,
  represents: null,
  region: null,
  sessionExpiresAt: new Date(),
});

describe('the gate', () => {
  it.each([
    ['/tous', [null, null, null, null]],
    ['/moi', ['not-signed-in', null, null, null]],
    ['/equipe', ['not-signed-in', 'not-allowed', 'not-allowed', null]],
    ['/region', ['not-signed-in', 'not-allowed', null, 'not-allowed']],
    ['/autre', ['not-found', 'not-found', 'not-found', 'not-found']],
    ['/tous/', ['not-found', 'not-found', 'not-found', 'not-found']],
  ])('%s for a visitor, a merchant, a representative, staff', (route, answers) => {
    const people = [null, someone('merchant'), someone('representative'), someone('staff')];
    expect(people.map((person) => checkRoute(route, person))).toEqual(answers);
  });

  it('is the same for actions', () => {
    expect(checkAction('accounts.x', null)).toBe('not-signed-in');
    expect(checkAction('accounts.x', someone('merchant'))).toBeNull();
    expect(checkAction('accounts.y', someone('staff'))).toBe('not-found');
  });

  it('lets nothing be prerendered that is not for everyone', () => {
    expect(() => assertPrerenderable('/tous')).not.toThrow();
    for (const route of ['/moi', '/equipe', '/autre'])
      expect(() => assertPrerenderable(route)).toThrow(route);
  });
});

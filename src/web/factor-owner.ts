import type { FactorDependencies, FactorOwner } from '../accounts/second-factor/factor-change.ts';
import { Refusal } from '../platform/refusal.ts';
import { type Cookies, sessionCookie } from './own-cookie.ts';
import { signedIn } from './signed-in.ts';

/** Who proves or changes her second factor, with the session it is for. */
export function factorOwner({ locals, cookies }: { locals: App.Locals; cookies: Cookies }): FactorOwner {
  const account = signedIn(locals);
  const rawSessionId = sessionCookie.read(cookies, locals.services.config.siteUrl);
  if (rawSessionId === undefined) throw new Refusal('not-signed-in');
  return { account, rawSessionId };
}

export const factorDependencies = ({ services }: App.Locals): FactorDependencies & { secretKey: Buffer } => ({
  database: services.database,
  secretKey: services.secretKey,
  siteUrl: services.config.siteUrl,
  now: services.clock.now(),
});

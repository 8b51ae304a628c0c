import type { SignedIn } from '../accounts/account.ts';
import { findSession } from '../accounts/sessions.ts';
import { markSeen } from '../accounts/mark-seen.ts';
import { type Cookies, sessionCookie } from './own-cookie.ts';
import type { Services } from './services.ts';

/** What this needs of Astro's context; endpoints answered without Astro make one of their own. */
export interface Visit {
  cookies: Cookies;
  locals: { services: Services; account: SignedIn | null };
}

/** Sets `locals.account` from the session cookie; extends the cookie when the session was extended. */
export async function authenticate({ cookies, locals }: Visit): Promise<void> {
  const { config, database, clock } = locals.services;
  locals.account = null;
  const rawId = sessionCookie.read(cookies, config.siteUrl);
  if (rawId === undefined) return;
  const session = await findSession(database, rawId);
  if (session === null) {
    sessionCookie.remove(cookies, config.siteUrl);
    return;
  }
  locals.account = session.account;
  if (session.renewed) {
    sessionCookie.write(cookies, config.siteUrl, rawId, session.account.sessionExpiresAt);
  }
  await markSeen(database, session.account.id, session.lastSeenAt, clock.now());
}

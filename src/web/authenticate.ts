import type { APIContext } from 'astro';
import { findSession } from '../accounts/sessions.ts';
import { markSeen } from '../accounts/mark-seen.ts';
import { sessionCookie } from './own-cookie.ts';

/** Sets `locals.account` from the session cookie; extends the cookie when the session was extended. */
export async function authenticate({ cookies, locals }: APIContext): Promise<void> {
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

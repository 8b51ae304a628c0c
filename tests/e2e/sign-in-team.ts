import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { generateSync } from 'otplib';
import { giveRole } from '../../src/accounts/manage-roles.ts';
import { seal } from '../../src/accounts/second-factor/seal.ts';
import { SecondFactorStore } from '../../src/accounts/second-factor/second-factor-store.ts';
import { newTotpSecret } from '../../src/accounts/second-factor/totp.ts';
import { openSession, passSecondFactor } from '../../src/accounts/sessions.ts';
import { openDatabase } from '../../src/platform/database.ts';
import { loadSecretKey } from '../../src/platform/secrets.ts';
import { countingOf } from './counting.ts';
import type { TestServer } from './server.ts';

export interface TeamMember {
  accountId: string;
  email: string;
  /** the value of her session cookie, for requests without a browser */
  session: string;
  /** what her code app shows now, or that many seconds from now */
  code(inSeconds?: number): string;
}

/**
 * A representative (`region: '53'`) or somebody of the staff, with a code app, signed in in this browser with her second
 * factor just passed: for tests that are about something else. Without a context only the account is made.
 */
export async function signInTeam(
  server: TestServer,
  context: BrowserContext | undefined,
  who: 'staff' | { region: string },
  email = `equipe-${randomUUID().slice(0, 8)}@example.com`,
): Promise<TeamMember> {
  const now = new Date();
  const secret = newTotpSecret();
  const database = openDatabase(path.join(server.dataDir, 'declic.sqlite'));
  try {
    const account =
      who === 'staff'
        ? await giveRole(database, email, 'staff', null, countingOf(server))
        : await giveRole(database, email, 'representative', who.region, countingOf(server));
    const secretKey = await loadSecretKey(database, undefined);
    const session = await database.transact(async (trx) => {
      await new SecondFactorStore(trx).setTotp({
        account_id: account.id,
        sealed_secret: seal(secretKey, 'totp', account.id, secret),
        created_at: now.toISOString(),
        last_step: 0,
      });
      const { rawId } = await openSession(trx, account.id);
      await passSecondFactor(trx, rawId, now);
      return rawId;
    });
    await context?.addCookies([{ name: 'declic-session', value: session, url: server.url }]);
    const code = (inSeconds = 0) =>
      generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + inSeconds });
    return { accountId: account.id, email, session, code };
  } finally {
    await database.close();
  }
}

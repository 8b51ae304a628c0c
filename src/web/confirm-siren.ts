import { isConfirmed } from '../accounts/look-up-company.ts';
import { readProfile } from '../accounts/read-profile.ts';
import { verifySirens } from '../reach/verify-sirens.ts';
import type { Services } from './services.ts';

/** After a profile was saved: a SIREN the directory confirmed this week counts as verified. Nothing is asked anew. */
export async function confirmSiren(
  { database, clock, reachKey }: Pick<Services, 'database' | 'clock' | 'reachKey'>,
  accountId: string,
): Promise<void> {
  const profile = await readProfile(database.read, accountId);
  const { siren } = profile;
  if (siren === null || !(await isConfirmed(database.read, profile, clock.now()))) return;
  await verifySirens(database, { now: clock.now(), reachKey }, one(siren));
}

async function* one(siren: string): AsyncGenerator<string> {
  yield siren;
}

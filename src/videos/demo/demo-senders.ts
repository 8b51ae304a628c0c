import { giveDemoRole } from '../../accounts/manage-roles.ts';
import type { Trx } from '../../platform/database.ts';
import type { Sender } from '../may-upload.ts';

/** The example representative of a region, or the example staff for national videos: marked, never counted. */
export async function demoSender(trx: Trx, variant: string, now: Date): Promise<Sender> {
  const national = variant === 'national';
  const role = national ? 'staff' : 'representative';
  const represents = national ? null : variant;
  // nobody receives mail there (RFC 2606): nobody can sign in as an example
  const email = `exemple-${national ? 'national' : `region-${variant}`}@exemple.invalid`;
  const { id } = await giveDemoRole(trx, email, role, represents, now);
  return { id, role, represents };
}

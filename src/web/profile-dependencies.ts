import type { Communes } from '../accounts/communes.ts';
import type { ProfileDependencies } from '../accounts/save-profile.ts';
import { countAccountChange } from '../reach/count-account.ts';
import type { Services } from './services.ts';

/** For every form that writes the profile: a new SIREN, another place or trade is counted. `origin` is who sent it. */
export const profileDependencies = (
  { communes, clock, reachKey }: Pick<Services, 'clock' | 'reachKey'> & { communes: Communes },
  origin: string,
): ProfileDependencies => ({
  communes,
  counted: (trx, accountId, work) =>
    countAccountChange(trx, accountId, { now: clock.now(), reachKey, origin }, work),
});

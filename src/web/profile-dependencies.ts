import type { ProfileDependencies } from '../accounts/save-profile.ts';
import { countSirenAdded } from '../reach/count-siren.ts';
import type { Services } from './services.ts';

/** For every form that writes the profile: a new SIREN is counted. */
export const profileDependencies = ({ communes, clock, secretKey }: Services): ProfileDependencies => ({
  communes,
  sirenChanged: (trx, accountId, previous) =>
    countSirenAdded(trx, accountId, previous, { now: clock.now(), secretKey }),
});

import type { LookedUp } from '../accounts/look-up-company.ts';
import type { Profile } from '../accounts/read-profile.ts';
import type { Services } from './services.ts';

/**
 * A profile with what the directory knows of the number that was typed: shown to be read and saved, or not. Whatever the
 * directory says, the number itself is not typed twice.
 */
export async function filledProfile(
  { communes }: Pick<Services, 'communes'>,
  profile: Profile,
  looked: LookedUp | undefined,
): Promise<Profile> {
  if (!looked) return profile;
  const numbered = {
    ...profile,
    siren: looked.number.slice(0, 9),
    siret: looked.number.length === 14 ? looked.number : null,
  };
  if (looked.kind !== 'open') return numbered;
  const commune = looked.commune === null ? undefined : await communes.find(looked.commune);
  return {
    ...numbered,
    business_name: looked.name ?? profile.business_name,
    trade: looked.trade ?? profile.trade,
    ...(commune && { commune: commune.code, region: commune.region }),
  };
}

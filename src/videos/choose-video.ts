/**
 * Which video a person is offered: the one of her region, else the national one, else the text. Never a question before
 * playing, and always a sentence that says why. Source: domain §2.1.
 */
import type { OfferedVideo } from './video.ts';

export interface Choice {
  /** null: the text stands in */
  video: OfferedVideo | null;
  /** a sentence for the person; null when there is nothing to explain */
  why: string | null;
}

export interface Offer {
  slot: string;
  /** code of the region this device chose, `com` for another overseas collectivity, null when none was chosen */
  region: string | null;
  /** undefined: the region's list could not be read */
  regional: OfferedVideo | null | undefined;
  national: OfferedVideo | null;
}

/** Only these slots have one video a region. */
export const isRegional = (slot: string): boolean => slot.startsWith('rr-');

export function chooseVideo({ slot, region, regional, national }: Offer): Choice {
  if (!isRegional(slot) || region === null) return { video: national, why: null };
  if (regional) return { video: regional, why: null };
  if (!national) return { video: null, why: null };
  if (region === 'com') {
    return { video: national, why: 'Votre collectivité n’a pas sa propre vidéo : voici la vidéo nationale.' };
  }
  if (regional === undefined) {
    return {
      video: national,
      why: 'Sans réseau, la vidéo de votre région est introuvable : voici la vidéo nationale.',
    };
  }
  return { video: national, why: 'Votre région n’a pas encore sa vidéo : voici la vidéo nationale.' };
}

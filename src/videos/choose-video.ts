/**
 * Which video a person is offered: the one of her region, else the national one, else the text. The server's list says
 * which; this says why, when she may wonder. Never a question before playing. Source: domain §2.1.
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
  /** what the list of her region says; null: nothing for this slot; undefined: the list could not be read */
  listed: OfferedVideo | null | undefined;
  /** what the page itself brings, an example at most */
  brought: OfferedVideo | null;
}

/** Only these slots have one video a region. */
export const isRegional = (slot: string): boolean => slot.startsWith('rr-');

export function chooseVideo({ slot, region, listed, brought }: Offer): Choice {
  const video = listed === undefined ? brought : listed;
  if (!video || !isRegional(slot) || region === null || video.variant === region) return { video, why: null };
  const without =
    listed === undefined
      ? 'Sans réseau, la vidéo de votre région est introuvable'
      : region === 'com'
        ? 'Votre collectivité n’a pas sa propre vidéo'
        : 'Votre région n’a pas encore sa vidéo';
  return { video, why: `${without}\u00a0: voici la vidéo nationale.` };
}

import type { VideoState } from '../../../../db/schema/video.ts';
import { ownEntry } from '../../../platform/own-entry.ts';
import { studioPath } from '../../studio-paths.ts';

/** The forms of a version's page, by the name of their action. */
export const studioActs = ['discard', 'sign', 'withdraw', 'submit', 'takeBack', 'putBack'] as const;
type StudioAct = (typeof studioActs)[number];

const marks: Readonly<Record<Exclude<StudioAct, 'discard'>, { mark: string; part?: string }>> = {
  sign: { mark: 'signe', part: '#accord' },
  withdraw: { mark: 'retire', part: '#accord' },
  submit: { mark: 'envoye' },
  takeBack: { mark: 'reprise' },
  putBack: { mark: 'remise' },
};

/** Where she is taken once a form was accepted; `here` is the version's own page. */
export function afterAct(act: StudioAct, here: string, variant: string): string {
  if (act === 'discard') return `${studioPath(variant)}?fait=supprime`;
  const { mark, part = '' } = marks[act];
  return `${here}?fait=${mark}${part}`;
}

/** What the page then says. */
export function saidAfter(mark: string | null, state: VideoState): string | undefined {
  const said: Readonly<Record<string, string>> = {
    signe: 'L’accord est signé et gardé.',
    retire: 'L’accord est retiré. La vidéo n’est plus en ligne.',
    envoye: 'La vidéo est partie à la relecture. La réponse arrivera par e-mail.',
    reprise: 'La vidéo est sortie de la relecture. Corrigez-la, puis envoyez-la de nouveau.',
    remise:
      state === 'published'
        ? 'Cette version est de nouveau en ligne.'
        : 'Le fichier gardé se prépare de nouveau.',
  };
  return ownEntry(said, mark);
}

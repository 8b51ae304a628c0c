import { z } from 'zod';
import type { TradeKey } from './trades.ts';

/** What the public directory of companies says of a SIREN. Kept for some days. */
export type Company =
  | { kind: 'open'; name: string | null; trade: TradeKey | null; commune: string | null }
  /** the company, or its only shop, has closed */
  | { kind: 'closed' }
  /** its owner asked the directory to hide name and address */
  | { kind: 'private' }
  /** not there: wrong number, or fully hidden on demand */
  | { kind: 'unknown' };

/** The fields we read of an answer; directors and everything else are neither asked for nor kept. */
const answerSchema = z.object({
  results: z.array(
    z.object({
      siren: z.string(),
      nom_complet: z.string().nullish(),
      activite_principale: z.string().nullish(),
      etat_administratif: z.string().nullish(),
      statut_diffusion: z.string().nullish(),
      siege: z
        .object({
          siret: z.string().nullish(),
          activite_principale: z.string().nullish(),
          commune: z.string().nullish(),
          etat_administratif: z.string().nullish(),
          statut_diffusion_etablissement: z.string().nullish(),
          liste_enseignes: z.array(z.string()).nullish(),
          nom_commercial: z.string().nullish(),
        })
        .nullish(),
    }),
  ),
});

/** Our trades by NAF rev. 2 class (domain § 6). The code itself is not kept: it changes in 2027. */
const trades: Readonly<Record<string, TradeKey>> = {
  '47.11B': 'alimentation-generale',
  '47.11C': 'alimentation-generale',
  '47.29Z': 'alimentation-generale',
  '47.21Z': 'primeur',
  '47.22Z': 'boucherie-poissonnerie',
  '47.23Z': 'boucherie-poissonnerie',
  '10.71C': 'boulangerie-patisserie',
  '10.71D': 'boulangerie-patisserie',
  '47.24Z': 'boulangerie-patisserie',
  '47.25Z': 'boissons',
  '47.71Z': 'mode',
  '47.72A': 'mode',
  '47.72B': 'mode',
  '47.75Z': 'beaute',
  '47.59A': 'maison',
  '47.59B': 'maison',
  '47.54Z': 'maison',
  '47.51Z': 'maison',
  '47.52A': 'bricolage',
  '47.61Z': 'livre-papeterie',
  '47.62Z': 'livre-papeterie',
  '47.65Z': 'jeux-sport',
  '47.64Z': 'jeux-sport',
  '47.63Z': 'jeux-sport',
  '47.76Z': 'fleurs-animaux',
  '47.77Z': 'bijouterie',
  '47.78A': 'optique-sante',
  '47.74Z': 'optique-sante',
  '47.73Z': 'optique-sante',
  '47.79Z': 'occasion',
  '47.81Z': 'marches',
  '47.82Z': 'marches',
  '47.89Z': 'marches',
  '56.10A': 'restauration',
  '56.10C': 'restauration',
  '56.21Z': 'restauration',
  '96.02A': 'services',
  '96.02B': 'services',
  '95.23Z': 'services',
  '96.01B': 'services',
  '47.91A': 'distance',
  '47.91B': 'distance',
  '47.78C': 'autre',
  '47.19B': 'autre',
};

/** The directory names districts; our communes are whole towns. */
const wholeTown = (commune: string): string =>
  commune
    .replace(/^751\d\d$/, '75056')
    .replace(/^6938\d$/, '69123')
    .replace(/^132\d\d$/, '13055');

/**
 * Reads an answer of « Recherche d’entreprises » (domain § 5) about one SIREN. The seat's place is taken only when no
 * other shop was typed. @throws when the answer is not what is documented
 */
export function readCompany(answer: unknown, siren: string, siret: string | null): Company {
  const found = answerSchema.parse(answer).results.find((result) => result.siren === siren);
  if (!found) return { kind: 'unknown' };
  const { siege } = found;
  if (found.etat_administratif === 'C') return { kind: 'closed' };
  const hidden = [found.statut_diffusion, siege?.statut_diffusion_etablissement];
  if (hidden.some((status) => status !== null && status !== undefined && status !== 'O'))
    return { kind: 'private' };
  const isSeat = siege !== null && siege !== undefined && (siret === null || siege.siret === siret);
  if (isSeat && siege.etat_administratif === 'F') return { kind: 'closed' };
  const sign = isSeat ? (siege.nom_commercial ?? siege.liste_enseignes?.[0]) : undefined;
  const naf = (isSeat ? siege.activite_principale : undefined) ?? found.activite_principale ?? '';
  return {
    kind: 'open',
    name: titleCase(sign ?? found.nom_complet ?? '') || null,
    trade: trades[naf] ?? null,
    commune: isSeat && siege.commune ? wholeTown(siege.commune) : null,
  };
}

/** The directory writes in capitals; a shop's sign reads better. Her own spelling replaces it as she likes. */
const titleCase = (name: string): string =>
  name !== name.toUpperCase()
    ? name.trim()
    : name
        .trim()
        .toLowerCase()
        .replace(
          /(^|[\s'’(-])(\p{L})/gu,
          (_, before: string, letter: string) => before + letter.toUpperCase(),
        );

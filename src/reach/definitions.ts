import type { Metric } from './counted.ts';
import { type Day, dayOf } from './paris-day.ts';

/**
 * What every figure means, in one place: the screen, the exports and the public page show these words. Changing one is a
 * new version with its day, listed below: it appears on the curves as a dated line.
 */
export interface Definition {
  metric: Metric | 'online-unknown' | 'unverified';
  /** heading of a column, and name of the figure */
  label: string;
  /** what is counted */
  unit: string;
  text: string;
}

export const definitionsVersion = 1;

export interface DefinitionChange {
  version: number;
  /** YYYY-MM-DD */
  day: string;
  text: string;
}

/** Oldest first; the first one is the start of counting and is no change. */
export const definitionChanges: readonly DefinitionChange[] = [
  { version: 1, day: '2026-11-22', text: 'Première version des définitions.' },
];

/** What a curve between two days must show: where counting began to mean something else. */
export const changesBetween = (
  changes: readonly DefinitionChange[],
  first: Day,
  last: Day,
): (Omit<DefinitionChange, 'day'> & { day: Day })[] =>
  changes
    .slice(1)
    .map((change) => ({ ...change, day: dayOf(change.day) }))
    .filter(({ day }) => day >= first && day <= last);

export const definitions: readonly Definition[] = [
  {
    metric: 'exposed',
    label: 'Affichages',
    unit: 'affichages',
    text: 'Une page a été affichée par un navigateur, robots mis à part. Mesuré par le serveur, sans cookie et sans garder d’adresse. Montré à part, jamais compté. Les pages servies par un cache devant le serveur ne sont pas vues.',
  },
  {
    metric: 'registered',
    label: 'Inscrits',
    unit: 'comptes',
    text: 'Comptes dont l’adresse e-mail est confirmée. L’équipe, les représentants, les comptes de démonstration et les comptes suspendus ne comptent jamais, ici comme ailleurs.',
  },
  {
    metric: 'reached',
    label: 'Touchés',
    unit: 'entreprises',
    text: 'Numéros SIREN distincts, au chiffre de contrôle juste et non annulés, avec au moins 30 secondes distinctes de vidéo, ou une réponse à un quiz, ou une étape vue. Un SIREN compte une fois, quel que soit le nombre de ses boutiques, comptes et régions.',
  },
  {
    metric: 'verified',
    label: 'Touchés, vérifiés',
    unit: 'entreprises',
    text: 'Parmi les touchés, ceux que l’annuaire officiel des entreprises contient.',
  },
  {
    metric: 'unverified',
    label: 'Touchés, pas encore vérifiés',
    unit: 'entreprises',
    text: 'Parmi les touchés, ceux que personne n’a encore cherchés dans l’annuaire officiel, ou qui n’y sont pas.',
  },
  {
    metric: 'untied',
    label: 'Touchés sans entreprise connue',
    unit: 'comptes',
    text: 'Comptes touchés de la même façon, qui n’ont pas encore donné de SIREN. Montrés à côté, jamais ajoutés.',
  },
  {
    metric: 'started',
    label: 'Commencé',
    unit: 'entreprises',
    text: 'SIREN distincts avec au moins une étape vue.',
  },
  {
    metric: 'completed',
    label: 'Terminé un cours',
    unit: 'entreprises',
    text: 'SIREN distincts avec au moins un cours terminé : toutes ses étapes vues et son quiz réussi.',
  },
  {
    metric: 'certified',
    label: 'Attestés',
    unit: 'entreprises',
    text: 'SIREN distincts avec au moins une attestation en vigueur.',
  },
  {
    metric: 'deed',
    label: 'Action déclarée',
    unit: 'entreprises',
    text: 'SIREN distincts ayant déclaré au moins une fois l’action qui termine un cours. Déclaré, jamais vérifié.',
  },
  {
    metric: 'online-checked',
    label: 'En ligne, vérifié',
    unit: 'entreprises',
    text: 'Parmi les touchés : notre contrôle a ouvert le lien donné et y a trouvé la boutique.',
  },
  {
    metric: 'online-declared',
    label: 'En ligne, déclaré',
    unit: 'entreprises',
    text: 'Parmi les touchés : un lien a été donné, et notre contrôle ne l’a pas encore confirmé.',
  },
  {
    metric: 'online-unknown',
    label: 'En ligne, inconnu',
    unit: 'entreprises',
    text: 'Parmi les touchés : rien n’a été dit. Les trois se lisent toujours ensemble.',
  },
  {
    metric: 'active-7',
    label: 'Actifs en 7 jours',
    unit: 'entreprises',
    text: 'SIREN distincts avec un événement d’apprentissage dans les 7 jours. Photographié chaque nuit.',
  },
  {
    metric: 'active-30',
    label: 'Actifs en 30 jours',
    unit: 'entreprises',
    text: 'SIREN distincts avec un événement d’apprentissage dans les 30 jours. Photographié chaque nuit.',
  },
  {
    metric: 'at-risk',
    label: 'À relancer',
    unit: 'entreprises',
    text: 'SIREN ayant commencé, sans cours terminé, et sans rien depuis 7 jours. Photographié chaque nuit.',
  },
  {
    metric: 'minutes',
    label: 'Minutes apprises',
    unit: 'minutes',
    text: 'Somme des minutes annoncées des étapes vues, personne par personne. Ce n’est pas du temps de montre.',
  },
  {
    metric: 'seen',
    label: 'Étape vue',
    unit: 'entreprises',
    text: 'SIREN distincts ayant vu cette étape.',
  },
];

export type FigureName = Definition['metric'];

export const definitionOf = (metric: string): Definition | undefined =>
  definitions.find((definition) => definition.metric === metric);

/** The goal, and where it comes from. */
export const goal = {
  businesses: 2_000_000,
  source: 'objectif annoncé par les initiateurs du programme d’origine, communiqué du 14 novembre 2020',
  year: 2020,
} as const;

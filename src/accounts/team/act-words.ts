import type { AuditAct, RecordedAct } from '../../platform/audit.ts';
import { regionOf } from '../regions.ts';

/** Every act as staff read it. An act without words does not compile. */
export const actWords: Readonly<Record<AuditAct, string>> = {
  'access.refuse': 'Accès refusé',
  'account.suspend': 'Compte suspendu',
  'account.restore': 'Compte rouvert',
  'account.region': 'Région changée',
  'account.role': 'Rôle donné',
  'account.email': 'Adresse e-mail changée',
  'invitation.send': 'Invitation envoyée',
  'invitation.resend': 'Invitation renvoyée',
  'invitation.revoke': 'Invitation annulée',
  'invitation.accept': 'Invitation acceptée',
  'second-factor.add': 'Moyen de confirmation ajouté',
  'second-factor.remove': 'Moyen de confirmation retiré',
  'second-factor.reset': 'Double vérification remise à zéro',
  'second-factor.copied': 'Clé d’accès copiée, refusée',
  'recovery-code.use': 'Code de secours utilisé',
  'recovery-code.renew': 'Codes de secours refaits',
  'journal.export': 'Journal téléchargé',
  'coverage.export': 'Couverture téléchargée',
  'coverage.letter': 'Courrier à une région',
  'video.submit': 'Vidéo envoyée en relecture',
  'video.take-back': 'Vidéo reprise avant décision',
  'video.accept': 'Vidéo acceptée',
  'video.refuse': 'Vidéo refusée',
  'video.ask-again': 'Vidéo à reprendre',
  'video.unpublish': 'Vidéo retirée',
  'video.restore': 'Vidéo remise en ligne',
  'release.sign': 'Accord d’image signé',
  'release.withdraw': 'Accord d’image retiré',
  'shop.keep': 'Commerce signalé, laissé',
  'shop.hide': 'Commerce retiré',
  'shop.restore': 'Commerce remis en ligne',
  'list.propose': 'Liste locale proposée',
  'list.accept': 'Liste locale publiée',
  'list.refuse': 'Liste locale refusée',
  'list.remove': 'Liste locale retirée',
  'siren.void': 'SIREN écartés du compte',
  'siren.restore': 'SIREN remis dans le compte',
  'reach.correct': 'Décompte corrigé',
  'reach.key': 'Clé des marques changée',
  'reach.export': 'Portée téléchargée',
};

export const isAct = (text: string): text is AuditAct => Object.hasOwn(actWords, text);

/** Names of the accounts and invitations that are still there, by `kind:id`. */
export type Names = ReadonlyMap<string, string>;

/** A person, a region, a video: as staff know it. */
export function subjectWords(subject: string, names: Names): string {
  const known = names.get(subject);
  if (known !== undefined) return known;
  const [kind = '', id = ''] = subject.split(/:(.*)/s);
  if (kind === 'account') return 'compte effacé';
  if (kind === 'invitation') return 'invitation ancienne';
  if (kind === 'region') return regionOf(id)?.name ?? id;
  return [kinds[kind] ?? kind, id].join(' ');
}

const kinds: Readonly<Record<string, string>> = {
  journal: 'journal, fichier',
  coverage: 'couverture, fichier',
  reach: 'portée, fichier',
  route: 'page',
  action: 'action',
  video: 'vidéo',
  release: 'accord d’image',
  shop: 'commerce',
  list: 'liste locale',
};

const detailNames: Readonly<Record<string, string>> = {
  role: 'rôle',
  region: 'région',
  from: 'avant',
  to: 'après',
  kind: 'moyen',
  left: 'restants',
  reason: 'motif',
  lines: 'lignes',
  recipients: 'destinataires',
};

const detailValues: Readonly<Record<string, string>> = {
  staff: 'équipe',
  representative: 'représentation régionale',
  merchant: 'commerçant',
  passkey: 'clé d’accès',
  totp: 'application de codes',
  codes: 'codes de secours',
  'not-allowed': 'autre rôle',
  'other-region': 'autre région',
};

const regional = new Set(['region', 'from', 'to']);

/** « rôle : équipe, région : Bretagne ». What is null is left out. */
export const detailWords = (detail: RecordedAct['detail']): string =>
  Object.entries(detail)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${detailNames[name] ?? name}\u00a0: ${valueWords(name, String(value))}`)
    .join(', ');

const valueWords = (name: string, value: string): string =>
  (regional.has(name) ? regionOf(value)?.name : undefined) ?? detailValues[value] ?? value;

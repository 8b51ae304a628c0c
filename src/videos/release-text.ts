/**
 * The release a speaker signs in the page, written out whole: what was shown is what is kept. A new wording is a new
 * version; old ones stay with the videos they were signed for. Source: domain §12 (Code civil art. 9, RGPD).
 */
export const releaseVersion = 1;

/** Years a release may last at most. */
export const releaseYears = [1, 2, 3] as const;
export type ReleaseYears = (typeof releaseYears)[number];

/** What the page knows before anybody signs. */
export interface ReleaseTerms {
  /** « Le retrait, ici et maintenant » */
  videoTitle: string;
  /** where it is shown: « en Bretagne », or « dans toutes les régions » */
  place: string;
  /** the slot whose video shopkeepers may pass on to their own customers */
  mayBeShared: boolean;
  publisher: string;
  contact: string;
}

/** What the person who signs chooses and types. */
export interface Signature {
  /** who speaks in the video */
  speaker: string;
  years: ReleaseYears;
  signedAt: Date;
}

/** The same day `years` later, UTC; 29 February ends on 28. */
export function releaseEnd(signedAt: Date, years: ReleaseYears): Date {
  const end = new Date(signedAt);
  end.setUTCFullYear(end.getUTCFullYear() + years);
  if (end.getUTCMonth() !== signedAt.getUTCMonth()) end.setUTCDate(0);
  return end;
}

const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' });
const nbsp = '\u00a0';
export const longDay = (date: Date): string => day.format(date).replaceAll(' ', nbsp);

/** What may be done with the video; kept beside the text, to be searched and shown. */
export const releaseScope = ({ mayBeShared }: Pick<ReleaseTerms, 'mayBeShared'>): string =>
  mayBeShared ? 'formation et partage par les commerçants' : 'formation';

/** What is read before signing, in the words of the person who signs: paragraphs. */
export const releaseText = ({ videoTitle, place, mayBeShared, publisher, contact }: ReleaseTerms): string =>
  [
    `La personne nommée ci-dessous est majeure. Elle parle dans la vidéo «${nbsp}${videoTitle}${nbsp}».`,
    `J’autorise ${publisher} à montrer mon image et ma voix dans cette vidéo, avec ses sous-titres.`,
    `Usage${nbsp}: la formation gratuite des commerçants, ${place}, sans publicité et sans paiement.`,
    `Lieu${nbsp}: ce site, ouvert à tous, dans le monde entier.`,
    ...(mayBeShared
      ? ['Les commerçants peuvent aussi transmettre cette vidéo à leurs propres clients.']
      : []),
    `Montage permis${nbsp}: couper, sous-titrer, traduire le texte. Ma voix et mon visage ne sont jamais imités.`,
    `Durée${nbsp}: celle que je choisis ci-dessous. Ensuite la vidéo est retirée du site.`,
    'J’ai vu la vidéo avant de signer. Je suis libre de refuser, sans conséquence.',
    `Je peux retirer mon accord à tout moment, depuis le studio ou en écrivant à ${contact}. La vidéo est alors retirée aussitôt.`,
  ].join('\n\n');

export const yearsInWords = (years: ReleaseYears): string =>
  years === 1 ? `1${nbsp}an` : `${years}${nbsp}ans`;

/** What is kept: the text that was read, and what was written under it. */
export const signedText = (terms: ReleaseTerms, { speaker, years, signedAt }: Signature): string =>
  [
    releaseText(terms),
    `Nom${nbsp}: ${speaker}`,
    `Durée${nbsp}: ${yearsInWords(years)}, jusqu’au ${longDay(releaseEnd(signedAt, years))}`,
    `Signé en ligne le ${longDay(signedAt)}, version ${releaseVersion} du texte.`,
  ].join('\n\n');

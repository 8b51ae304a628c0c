import type { OutgoingMail } from '../platform/outbox.ts';
import type { ReviewRow } from './review-store.ts';
import { slotPath, versionPath } from './studio-paths.ts';

interface Told {
  id: string;
  slot: string;
  variant: string;
  title: string;
}

const subjects: Readonly<Record<ReviewRow['decision'], string>> = {
  accept: 'Votre vidéo est en ligne',
  refuse: 'Votre vidéo n’est pas retenue',
  'ask-again': 'Votre vidéo est à reprendre',
  unpublish: 'Votre vidéo n’est plus en ligne',
  restore: 'Votre vidéo est remise en ligne',
};

const sentences: Readonly<Record<ReviewRow['decision'], string>> = {
  accept: 'La fédération l’a acceptée. Les commerçants la voient dès maintenant.',
  refuse: 'La fédération ne l’a pas retenue. Vous pouvez la corriger ou en filmer une autre.',
  'ask-again': 'La fédération vous demande une correction avant de la publier.',
  unpublish: 'La fédération l’a retirée du site.',
  restore: 'La fédération a remis cette version à disposition.',
};

/** To whoever sent a version, about what was decided. */
export const decisionMail = (
  video: Told,
  decision: ReviewRow['decision'],
  reason: string,
  recipient: string,
  siteUrl: string,
): OutgoingMail => ({
  recipient,
  subject: `${subjects[decision]}\u00a0: ${video.title}`,
  body: `Bonjour,

Votre vidéo «\u00a0${video.title}\u00a0»\u00a0:
${sentences[decision]}
${reason === '' ? '' : `\nRaison\u00a0: ${reason}\n`}
Pour la retrouver dans votre studio\u00a0:

${new URL(versionPath(video), siteUrl).href}

L’équipe de Déclic
`,
});

const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' });

/** Before a release ends: the video will be taken away unless it is signed again. */
export const consentNoticeMail = (
  video: Told,
  endsAt: string,
  days: number,
  recipient: string,
  siteUrl: string,
): OutgoingMail => ({
  recipient,
  subject: `Accord à renouveler dans ${days}\u00a0jours\u00a0: ${video.title}`,
  body: `Bonjour,

L’accord signé pour la vidéo «\u00a0${video.title}\u00a0» se termine le ${day.format(new Date(endsAt))}.
Sans nouvel accord, la vidéo sera retirée ce jour-là. La vidéo nationale la remplacera.

Pour signer de nouveau, ou filmer une nouvelle version\u00a0:

${new URL(slotPath(video.slot, video.variant), siteUrl).href}

L’équipe de Déclic
`,
});

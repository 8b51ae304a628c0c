import type { OutgoingMail } from '../platform/outbox.ts';
import { type Certificate, checkPath } from './certificate.ts';
import { limits } from './statements.ts';
import { formatNumber } from './number.ts';
import { kindWords } from './subject.ts';

const link = (certificate: Certificate, siteUrl: string): string =>
  new URL(checkPath(formatNumber(certificate.number)), siteUrl).href;

export const issuedMail = (certificate: Certificate, recipient: string, siteUrl: string): OutgoingMail => ({
  recipient,
  subject: `Votre attestation\u00a0: ${certificate.title}`,
  body: `Bonjour,

Bravo\u202f! Vous avez terminé ${kindWords[certificate.kind].the}\u00a0: «\u00a0${certificate.title}\u00a0».
Votre attestation de suivi est prête. Connectez-vous pour la télécharger\u00a0:

${link(certificate, siteUrl)}

Cette adresse permet aussi à une autre personne de vérifier votre attestation.
Votre nom n’y est pas affiché. Seule une personne qui le connaît peut le confirmer.

${limits}

L’équipe de Déclic
`,
});

export const correctedMail = (
  certificate: Certificate,
  recipient: string,
  siteUrl: string,
): OutgoingMail => ({
  recipient,
  subject: `Votre attestation corrigée\u00a0: ${certificate.title}`,
  body: `Bonjour,

Le nom imprimé sur votre attestation a été corrigé. Elle porte un nouveau numéro\u00a0:

${link(certificate, siteUrl)}

L’ancienne attestation est maintenant indiquée comme «\u00a0remplacée\u00a0».
Donnez la nouvelle aux personnes qui avaient reçu l’ancienne.

Vous n’avez pas demandé cette correction\u202f? Répondez à cette adresse\u00a0: ${certificate.contact}

L’équipe de Déclic
`,
});

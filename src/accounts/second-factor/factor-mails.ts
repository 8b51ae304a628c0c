import type { AuditAct } from '../../platform/audit.ts';
import type { OutgoingMail } from '../../platform/outbox.ts';
import type { FactorKind } from './factor-change.ts';

const nouns: Record<FactorKind, { added: string; removed: string }> = {
  passkey: { added: 'Une clé d’accès vient d’être ajoutée', removed: 'Une clé d’accès vient d’être retirée' },
  totp: {
    added: 'Une application de codes vient d’être reliée',
    removed: 'L’application de codes vient d’être retirée',
  },
  codes: { added: 'De nouveaux codes de secours viennent d’être créés', removed: '' },
};

/** Told at once: a change its owner did not make must not go unseen. */
export const factorChangedMail = (
  recipient: string,
  act: AuditAct,
  kind: FactorKind,
  siteUrl: string,
): OutgoingMail => ({
  recipient,
  subject: 'La connexion à votre compte Déclic a changé',
  body: `Bonjour,

${act === 'second-factor.remove' ? nouns[kind].removed : nouns[kind].added} sur votre compte Déclic.

Ce n’est pas vous ? Prévenez tout de suite la fédération, en répondant à la personne qui vous a invité.

L’équipe Déclic
${siteUrl}/
`,
});

export const recoveryCodeUsedMail = (recipient: string, left: number, siteUrl: string): OutgoingMail => ({
  recipient,
  subject: 'Un code de secours vient de servir',
  body: `Bonjour,

Un de vos codes de secours vient d’ouvrir votre compte Déclic. Il vous en reste ${left}.

Ce n’est pas vous ? Prévenez tout de suite la fédération.

L’équipe Déclic
${siteUrl}/
`,
});

export const factorsResetMail = (recipient: string, siteUrl: string): OutgoingMail => ({
  recipient,
  subject: 'Votre double vérification a été remise à zéro',
  body: `Bonjour,

La fédération a remis à zéro la double vérification de votre compte Déclic.
Vous avez été déconnecté partout.

Connectez-vous, puis installez une nouvelle clé d’accès ou une application de codes :
${siteUrl}/connexion/

Vous n’avez rien demandé ? Prévenez tout de suite la fédération.

L’équipe Déclic
${siteUrl}/
`,
});

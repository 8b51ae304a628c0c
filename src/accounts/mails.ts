import type { OutgoingMail } from '../platform/outbox.ts';

/** Plain text, short lines, French typography. The subject carries the code: it shows on a locked phone. */
const signature = (siteUrl: string) => `\n\nL’équipe Déclic\n${siteUrl}/\n`;

const grouped = (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`;

export const signInCodeMail = (recipient: string, code: string, siteUrl: string): OutgoingMail => ({
  recipient,
  subject: `${grouped(code)} : votre code Déclic`,
  body: `Bonjour,

Votre code pour vous connecter à Déclic :

    ${grouped(code)}

Tapez-le dans la page où vous l’avez demandé.
Il est valable 10 minutes et sert une seule fois.

Vous n’avez rien demandé ? Ne faites rien : sans ce code, personne ne peut se connecter.
Ne donnez ce code à personne, même à quelqu’un qui dit travailler pour Déclic.${signature(siteUrl)}`,
});

export const oldAddressCodeMail = (recipient: string, code: string, siteUrl: string): OutgoingMail => ({
  recipient,
  subject: `${grouped(code)} : changer votre adresse e-mail`,
  body: `Bonjour,

Vous avez demandé à changer l’adresse e-mail de votre compte Déclic.
Voici le code envoyé à votre adresse actuelle :

    ${grouped(code)}

Il est valable 10 minutes.

Vous n’avez rien demandé ? Connectez-vous, puis choisissez « Me déconnecter partout » dans votre compte.${signature(siteUrl)}`,
});

export const newAddressCodeMail = (recipient: string, code: string, siteUrl: string): OutgoingMail => ({
  recipient,
  subject: `${grouped(code)} : confirmer votre adresse e-mail`,
  body: `Bonjour,

Quelqu’un veut utiliser cette adresse pour son compte Déclic.
Si c’est vous, voici le code de votre nouvelle adresse :

    ${grouped(code)}

Il est valable 10 minutes.

Ce n’est pas vous ? Ne faites rien.${signature(siteUrl)}`,
});

export const erasedMail = (recipient: string, siteUrl: string): OutgoingMail => ({
  recipient,
  subject: 'Votre compte Déclic est effacé',
  body: `Bonjour,

Votre compte Déclic et toutes ses données sont effacés, comme vous l’avez demandé.
Vos attestations ne peuvent plus être vérifiées.

Les cours restent ouverts à tous, sans compte.${signature(siteUrl)}`,
});

export const inactivityMail = (recipient: string, erasedOn: string, siteUrl: string): OutgoingMail => ({
  recipient,
  subject: 'Votre compte Déclic va être effacé',
  body: `Bonjour,

Vous n’avez pas utilisé votre compte Déclic depuis bientôt deux ans.
Nous l’effacerons après le ${erasedOn}, avec vos progrès et vos attestations.

Pour le garder, connectez-vous une fois avant cette date :
${siteUrl}/connexion/${signature(siteUrl)}`,
});

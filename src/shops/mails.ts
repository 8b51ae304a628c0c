import type { OutgoingMail } from '../platform/outbox.ts';
import { linkText } from './link.ts';

/** Plain text, short lines, French typography. */
const signature = (siteUrl: string) => `\n\nL’équipe Déclic\n${siteUrl}/\n`;

export const goneMail = (recipient: string, name: string, url: string, siteUrl: string): OutgoingMail => ({
  recipient,
  subject: 'Votre lien ne répond plus',
  body: `Bonjour,

Nous avons essayé plusieurs fois d’ouvrir ce lien de « ${name} » :

    ${linkText(url)}

Il ne répond plus depuis au moins 7 jours. Votre page l’indique maintenant aux clients.

Ouvrez le lien sur votre téléphone. S’il a changé, corrigez-le ici :
${siteUrl}/ma-vitrine/${signature(siteUrl)}`,
});

export const hiddenMail = (
  recipient: string,
  name: string,
  reason: string,
  siteUrl: string,
): OutgoingMail => ({
  recipient,
  subject: 'Votre page est retirée de l’annuaire',
  body: `Bonjour,

Nous avons retiré la page « ${name} » de l’annuaire des commerces. Voici pourquoi :

    ${reason}

Vous pouvez nous répondre ici. Une personne de l’équipe lira votre réponse :
${siteUrl}/ma-vitrine/#reponse

Vos cours et vos attestations ne changent pas.${signature(siteUrl)}`,
});

export const restoredMail = (recipient: string, name: string, siteUrl: string): OutgoingMail => ({
  recipient,
  subject: 'Votre page est de retour dans l’annuaire',
  body: `Bonjour,

La page « ${name} » est de nouveau visible par les clients.

Voir ma vitrine :
${siteUrl}/ma-vitrine/${signature(siteUrl)}`,
});

/** To who reported a shop and asked to know. */
export const decidedMail = (recipient: string, hidden: boolean, siteUrl: string): OutgoingMail => ({
  recipient,
  subject: 'Votre signalement a été lu',
  body: `Bonjour,

Vous nous avez signalé une page de l’annuaire des commerces. Une personne de l’équipe l’a relue.

${hidden ? 'La page n’est plus visible.' : 'La page reste visible : nous n’avons pas trouvé de raison de la retirer.'}

Merci de nous avoir écrit. Votre adresse est maintenant effacée de ce signalement.${signature(siteUrl)}`,
});

import type { OutgoingMail } from '../../platform/outbox.ts';
import { regionOf } from '../regions.ts';
import { type Invitation, invitationDays } from './invitation.ts';

export const invitationPath = (token: string): string => `/invitation/${token}/`;

const mission = ({ represents }: Pick<Invitation, 'represents'>): string => {
  const region = regionOf(represents);
  return region
    ? `pour représenter votre région : ${region.name}.\nVous pourrez y publier les vidéos de vos commerçants`
    : 'dans son équipe.\nVous pourrez y suivre le programme et inviter les représentants des régions';
};

export const invitationMail = (
  recipient: string,
  invitation: Pick<Invitation, 'represents'>,
  token: string,
  siteUrl: string,
): OutgoingMail => ({
  recipient,
  subject: 'Votre invitation à rejoindre l’équipe de Déclic',
  body: `Bonjour,

La fédération vous invite sur Déclic ${mission(invitation)}.

Pour accepter, ouvrez ce lien :
${siteUrl}${invitationPath(token)}

Il est valable ${invitationDays} jours et sert une seule fois.
Un code vous sera ensuite envoyé à cette adresse.

Vous n’attendiez pas cette invitation ? Ne faites rien : sans vous, elle n’ouvre rien.

L’équipe Déclic
${siteUrl}/
`,
});

export const suspendedMail = (recipient: string, siteUrl: string): OutgoingMail => ({
  recipient,
  subject: 'Votre compte Déclic est suspendu',
  body: `Bonjour,

La fédération a suspendu votre compte Déclic. Vous avez été déconnecté partout.
Pour en connaître la raison, répondez à la personne qui vous a invité.

L’équipe Déclic
${siteUrl}/
`,
});

/** The ten places of an announcement (course 21, step 4), and the label its link carries there. */
export interface Place {
  label: string;
  name: string;
  /** what goes there, in a few words */
  what: string;
  /** spoken or printed by a till: no link to press, the number is said */
  spoken?: true;
}

export const places: readonly Place[] = [
  { label: 'vitrine', name: 'La vitrine', what: 'L’affiche, à hauteur des yeux' },
  { label: 'porte', name: 'La porte', what: 'Une affichette, sous les horaires' },
  { label: 'caisse', name: 'La caisse', what: 'Un carton, côté client' },
  { label: 'sac', name: 'Le sac', what: 'Un autocollant, code de 2,5\u00a0cm' },
  { label: 'ticket', name: 'Le ticket', what: 'Une ligne au bas du ticket' },
  { label: 'repondeur', name: 'Le répondeur', what: 'Une phrase, dite lentement', spoken: true },
  { label: 'signature', name: 'La signature d’e-mail', what: 'Une ligne sous votre nom' },
  { label: 'fiche', name: 'La fiche d’établissement', what: 'Le lien de réservation de la fiche' },
  { label: 'reseau', name: 'Le réseau social', what: 'Le lien de la page, et l’image carrée' },
  { label: 'voisin', name: 'La vitrine d’un voisin', what: 'Une affichette, contre la sienne chez vous' },
];

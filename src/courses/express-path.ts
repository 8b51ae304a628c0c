import type { CourseId } from './course.ts';

/** « Ouvrir vendredi : le plan en 4 jours » (curriculum § 2): a simple reservation, paid in the shop, in 7 × 30 minutes. */
export const expressDays: readonly { day: string; courses: readonly CourseId[]; evening: string }[] = [
  {
    day: 'Lundi',
    courses: ['01', '02'],
    evening: 'Vos horaires et votre téléphone sont justes. Le message du répondeur est changé.',
  },
  {
    day: 'Mardi',
    courses: ['06', '10'],
    evening:
      'La forme R, «\u00a0Réserver\u00a0», est choisie. Une liste papier de 10 produits porte les prix TTC. Les bons de commande sont imprimés.',
  },
  {
    day: 'Mercredi',
    courses: ['08', '11'],
    evening:
      'La grille de la semaine est affichée, l’affichette des paiements aussi. Une étagère est vidée pour les sacs.',
  },
  {
    day: 'Jeudi',
    courses: ['21'],
    evening:
      'L’affiche est posée, le répondeur l’annonce. Une personne de confiance a fait une réservation d’essai, du téléphone jusqu’à la caisse.',
  },
];

/** Taken the week after. */
export const afterExpress: readonly CourseId[] = ['12', '07', '13'];

/** In the order of the four days. */
export const expressCourses: readonly CourseId[] = expressDays.flatMap(({ courses }) => courses);

/** What the tree asks and answers, in words (course 06, steps 2 to 4). */
import {
  type Choice,
  type CollectionForm,
  type TreeQuestion,
  buttonText,
  nextCourses,
} from '../../tools/collection-form.ts';
import { type TaughtCourses, courseName } from './course-links.tsx';

export const questionWords: Readonly<Record<TreeQuestion, { label: string; hint: string }>> = {
  stock: {
    label: 'Votre stock est-il fiable\u202f?',
    hint: 'Oui, si le nombre noté est celui du rayon neuf fois sur dix.',
  },
  fitting: {
    label: 'Faut-il essayer ou voir de près\u202f?',
    hint: 'Oui pour un pull. Non pour une ramette de papier.',
  },
  terms: {
    label: 'Vos conditions de vente sont-elles prêtes\u202f?',
    hint: 'Oui, si elles sont écrites et que vous pouvez les envoyer.',
  },
  payment: {
    label: 'Pouvez-vous encaisser à distance\u202f?',
    hint: 'Oui, si vous avez déjà un lien de paiement ou une page pour payer.',
  },
  perishable: {
    label: 'L’article est-il périssable ou fait sur commande\u202f?',
    hint: 'Oui pour un bouquet, un fromage ou une planche coupée.',
  },
};

export const formNames: Readonly<Record<CollectionForm, string>> = {
  R: 'réserver à distance, acheter en boutique',
  C: 'commander à distance, payer en boutique',
  P: 'commander et payer à distance',
};

export const becauseWords: Readonly<Record<Choice['because'], string>> = {
  stock: 'Votre stock n’est pas encore fiable\u00a0: ne vendez pas ce qui manque peut-être.',
  fitting: 'Votre client doit essayer ou voir avant de décider.',
  terms: 'Vos conditions de vente ne sont pas prêtes\u00a0: réservez en attendant.',
  payment: 'Vous n’encaissez pas à distance\u00a0: le client paie en boutique.',
  perishable: 'Vous préparez pour une seule personne\u00a0: elle paie avant.',
  free: 'Vous êtes prêt pour la commande ferme. P est possible aussi.',
};

/** What the law says of each form: Code de la consommation L221-1 and L221-18. */
export const rightWords: Readonly<Record<CollectionForm, string>> = {
  R: 'Rien n’est dû avant. La vente se fait en boutique\u00a0: la loi ne donne pas de délai pour changer d’avis.',
  C: 'Le client s’engage à distance. Il a 14 jours pour changer d’avis, à partir du lendemain du retrait, sauf exceptions.',
  P: 'Le client s’engage et paie à distance. Il a 14 jours pour changer d’avis, à partir du lendemain du retrait, sauf exceptions.',
};

/** What customers read on the poster. */
export const posterWords: Readonly<Record<CollectionForm, { title: string; steps: readonly string[] }>> = {
  R: {
    title: 'Réservez, venez choisir en boutique',
    steps: [
      'Réservez votre article à distance.',
      'Nous le mettons de côté et nous vous prévenons.',
      'Vous décidez et vous payez en boutique.',
    ],
  },
  C: {
    title: 'Commandez, retirez en boutique',
    steps: [
      'Commandez à distance\u00a0: votre commande est ferme.',
      'Nous la préparons et nous vous prévenons.',
      'Vous payez en boutique, au moment du retrait.',
    ],
  },
  P: {
    title: 'Commandez et payez, retirez en boutique',
    steps: [
      'Commandez et payez à distance.',
      'Nous préparons votre commande et nous vous prévenons.',
      'Vous venez la retirer en boutique.',
    ],
  },
};

export const prepareLastWords = 'Préparez au dernier moment\u00a0: le client n’est pas engagé';

export function treeText(choice: Choice, shop: string, contact: string, taught: TaughtCourses): string {
  const poster = posterWords[choice.form];
  return [
    ...[shop.trim()].filter(Boolean),
    poster.title,
    ...poster.steps.map((step, index) => `${String(index + 1)}. ${step}`),
    ...[contact.trim()].filter(Boolean),
    '',
    `Forme ${choice.form}\u00a0: ${formNames[choice.form]}. ${becauseWords[choice.because]}`,
    `Texte du bouton\u00a0: «\u00a0${buttonText[choice.form]}\u00a0»`,
    rightWords[choice.form],
    ...(choice.prepareLast ? [`${prepareLastWords}.`] : []),
    'Les cours suivants\u00a0:',
    ...nextCourses[choice.form].map((id) => courseName(id, taught)),
  ].join('\n');
}

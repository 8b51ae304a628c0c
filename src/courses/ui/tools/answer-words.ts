/** The six situations and their answers in words (course 13, steps 1, 2 and 5). */
import type { AnswerKey, Situation } from '../../tools/which-answer.ts';

export const situationWords: Readonly<Record<Situation, string>> = {
  late: 'Je suis en retard',
  missing: 'Il manque un produit',
  absent: 'Le client ne vient pas',
  'changed-mind': 'Le client change d’avis',
  defect: 'Le produit a un défaut',
  exchange: 'Le client veut échanger',
};

export interface Answer {
  title: string;
  /** what to do, in order */
  does: readonly string[];
  /** a sentence to say */
  says: string;
  /** where it comes from, or what it never takes away */
  law: string;
}

export const answerWords: Readonly<Record<AnswerKey, Answer>> = {
  late: {
    title: 'Prévenez avant l’heure',
    does: [
      'Appelez ou écrivez avant l’heure du créneau.',
      'Proposez un autre créneau, un seul, que vous tiendrez.',
      'Il ne convient pas\u202f? Annulez, et remboursez ce qui a été payé.',
    ],
    says: 'Votre sac aura du retard. Je vous propose demain à 10\u00a0h, ou j’annule sans frais.',
    law: 'La date annoncée vous engage quand la vente est conclue (article L216-1).',
  },
  missing: {
    title: 'Laissez le client choisir',
    does: [
      'Dites tout de suite ce qui manque.',
      'Proposez trois choix\u00a0: attendre, remplacer au même prix ou rembourser ce produit.',
      'Notez son choix sur le bon.',
    ],
    says: 'Le cahier bleu manque. Vous préférez attendre vendredi, le vert au même prix, ou l’annuler\u202f?',
    law: 'Ne remplacez jamais sans accord\u00a0: le client a choisi un article précis.',
  },
  'absent-reservation': {
    title: 'Un rappel, puis le rayon',
    does: [
      '24 heures après la fin du créneau manqué\u00a0: un rappel.',
      '48 heures après\u00a0: l’article retourne en rayon.',
      'Rien à facturer, rien à rembourser.',
    ],
    says: 'Votre réservation vous attend jusqu’à demain. Ensuite, l’article retourne en rayon.',
    law: 'C’est un exemple de règle. Écrivez la vôtre, et dites-la dès la réservation.',
  },
  'absent-firm': {
    title: 'Deux rappels, puis l’annulation',
    does: [
      '24 heures après la fin du créneau manqué\u00a0: un rappel.',
      '48 heures après\u00a0: le sac passe en réserve.',
      '72 heures après\u00a0: un second rappel.',
      '7 jours après\u00a0: annulation, et remboursement si c’était payé.',
    ],
    says: 'Votre commande vous attend en réserve. Sans nouvelles avant mardi, elle sera annulée.',
    law: 'C’est un exemple de règle, à écrire dans vos conditions de vente. Faites-la relire.',
  },
  'changed-mind-reservation': {
    title: 'Rien n’était vendu',
    does: [
      'Article pas encore acheté\u00a0: rien à rendre, il retourne en rayon.',
      'Acheté en boutique\u00a0: pas de délai légal. Un échange reste votre geste.',
    ],
    says: 'Pas de souci, rien n’est dû. Je le remets en rayon.',
    law: 'La vente se fait en boutique. La garantie légale de conformité s’applique toujours.',
  },
  'changed-mind-firm': {
    title: 'Regardez la date, puis remboursez',
    does: [
      'Est-ce une exception, annoncée avant l’achat\u202f? Sur mesure, vite périssable, hygiène ouverte, presse.',
      'Sinon, calculez la fin des 14 jours, à partir du lendemain du retrait.',
      'Dans les temps\u00a0: remboursez dans les 14 jours de la demande.',
    ],
    says: 'C’est noté. Rapportez l’article, et je vous rembourse.',
    law: 'Rétractation\u00a0: articles L221-18 à L221-28. Le client n’a pas de raison à donner.',
  },
  defect: {
    title: 'Garantie légale de conformité',
    does: [
      'Regardez l’article avec le client, et notez le défaut.',
      'Proposez la réparation ou le remplacement, sans frais pour lui.',
      'Ni l’un ni l’autre n’est possible\u202f? Remboursez.',
    ],
    says: 'Je m’en occupe. Préférez-vous la réparation ou un article neuf\u202f?',
    law: 'La garantie dure 2 ans, en ligne comme en boutique. C’est le vendeur qui répond.',
  },
  exchange: {
    title: 'Selon vos conditions',
    does: [
      'Relisez vos conditions\u00a0: délai, état de l’article, ticket.',
      'Échangez si elles le permettent, ou si vous le voulez bien.',
      'Vérifiez que le client ne cherchait pas, en fait, à se rétracter.',
    ],
    says: 'Nous échangeons sous huit jours un article non utilisé, avec le ticket.',
    law: 'L’échange s’ajoute aux 14 jours et à la garantie. Il ne les remplace jamais.',
  },
};

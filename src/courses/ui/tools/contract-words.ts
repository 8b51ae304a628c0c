/** The twelve questions to a marketplace's contract, in words (course 20, step 4). */
import {
  type ContractAnswer,
  type ContractAnswers,
  type ContractQuestion,
  bestScore,
  contractQuestions,
  scoreContract,
} from '../../tools/contract-grid.ts';
import { plural } from '../../tools/format-number.ts';

interface Words {
  label: string;
  hint: string;
  /** what one writes to the marketplace when it is « non » or not known */
  ask: string;
}

export const contractWords: Readonly<Record<ContractQuestion, Words>> = {
  commitment: {
    label: 'Je m’engage pour un an au plus',
    hint: 'Cherchez «\u00a0durée\u00a0» et «\u00a0renouvellement\u00a0».',
    ask: 'Pour combien de temps suis-je engagé, et le contrat se renouvelle-t-il seul\u202f?',
  },
  notice: {
    label: 'Je peux partir avec trois mois de préavis au plus',
    hint: 'Le préavis\u00a0: le temps entre votre lettre et votre départ.',
    ask: 'Quel est le préavis pour partir, et comment l’envoyer\u202f?',
  },
  postage: {
    label: 'Pas de commission sur les frais de port',
    hint: 'La commission porte seulement sur les articles.',
    ask: 'La commission se calcule-t-elle aussi sur les frais de port\u202f?',
  },
  payout: {
    label: 'L’argent m’est versé sous 15 jours',
    hint: 'Cherchez «\u00a0versement\u00a0» ou «\u00a0reversement\u00a0».',
    ask: 'Combien de jours après la vente l’argent est-il sur mon compte\u202f?',
  },
  refund: {
    label: 'Il est écrit qui rembourse le client, et quand',
    hint: 'En cas de rétractation, de colis perdu ou de défaut.',
    ask: 'Qui rembourse le client, sous combien de jours, et la commission m’est-elle rendue\u202f?',
  },
  customers: {
    label: 'Je peux joindre mes clients pour leurs commandes',
    hint: 'Pour dire un retard ou une rupture, par exemple.',
    ask: 'Puis-je écrire ou téléphoner au client pour sa commande\u202f?',
  },
  photos: {
    label: 'Mes photos restent à moi',
    hint: 'La place les montre, elle ne les garde pas après mon départ.',
    ask: 'Que devient le droit d’utiliser mes photos, pendant le contrat et après\u202f?',
  },
  ranking: {
    label: 'L’ordre d’affichage est expliqué',
    hint: 'Pourquoi une boutique apparaît avant une autre.',
    ask: 'Comment les articles sont-ils classés, et peut-on payer pour passer devant\u202f?',
  },
  elsewhere: {
    label: 'Je peux vendre ailleurs',
    hint: 'En boutique, sur mon site, sur une autre place.',
    ask: 'Le contrat m’interdit-il de vendre ailleurs\u202f?',
  },
  prices: {
    label: 'Je fixe mes prix',
    hint: 'Sans remise imposée. Pour un livre neuf, l’éditeur fixe le prix.',
    ask: 'La place peut-elle changer mes prix ou imposer une remise\u202f?',
  },
  export: {
    label: 'Je récupère mes fiches et mes ventes en partant',
    hint: 'Dans un fichier que je peux ouvrir.',
    ask: 'Puis-je récupérer mes fiches et la liste de mes ventes, et sous quelle forme\u202f?',
  },
  dispute: {
    label: 'Un interlocuteur et une médiation sont nommés',
    hint: 'Qui répond si nous ne sommes pas d’accord.',
    ask: 'Qui est mon interlocuteur, et qui nous aide en cas de désaccord\u202f?',
  },
};

export const answerChoices = [
  { value: 'yes', label: 'Oui' },
  { value: 'ask', label: 'À demander' },
  { value: 'no', label: 'Non' },
] as const satisfies readonly { value: ContractAnswer; label: string }[];

export const numberOf = (question: ContractQuestion): number => contractQuestions.indexOf(question) + 1;

export function contractSummary(answers: ContractAnswers): string {
  const { score, ask, no } = scoreContract(answers);
  const empty = contractQuestions.filter((question) => answers[question] === '').length;
  const out = `${String(score)} sur ${String(bestScore)}.`;
  const todo =
    ask.length + no.length === 0
      ? 'Douze «\u00a0oui\u00a0»\u00a0: relisez une dernière fois, puis signez si le prix vous va.'
      : `Réponses «\u00a0non\u00a0»\u00a0: ${String(no.length)}. À demander\u00a0: ${String(ask.length)}.`;
  const blank =
    empty === 0 ? '' : ` ${plural(empty, 'question')} sans réponse\u00a0: comptées «\u00a0à demander\u00a0».`;
  return `${out} ${todo}${blank}`;
}

/** The letter to the marketplace: only what is missing. */
export function contractText(place: string, answers: ContractAnswers): string {
  const { no, ask } = scoreContract(answers);
  const lines = (title: string, questions: readonly ContractQuestion[]) =>
    questions.length === 0
      ? []
      : [
          '',
          title,
          ...questions.map((question) => `${String(numberOf(question))}. ${contractWords[question].ask}`),
        ];
  return [
    `Ma grille de contrat${place.trim() ? `, ${place.trim()}` : ''}\u00a0: ${contractSummary(answers)}`,
    ...lines('À discuter avant de signer\u00a0:', no),
    ...lines('À demander\u00a0:', ask),
  ].join('\n');
}

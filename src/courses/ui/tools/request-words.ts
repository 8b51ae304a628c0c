/** Answers to a customer who asks about her data (course 25, step 3). */
import { type DataRequest, answerDeadline } from '../../tools/answer-deadline.ts';
import { readDay } from '../../tools/civil-day.ts';
import { sayDay } from '../../tools/day-words.ts';

export const requestWords: Readonly<Record<DataRequest, string>> = {
  see: 'Voir ses données',
  correct: 'Les corriger',
  erase: 'Les effacer',
  take: 'Les récupérer dans un fichier',
  object: 'Ne plus recevoir nos messages',
};

/** What the shop writes; the invoice sentence only when there is one. */
const answers: Readonly<Record<DataRequest, (invoice: boolean) => string>> = {
  see: () =>
    'Voici, ci-joint, les informations que nous avons sur vous, leur but, leur durée et qui les lit dans la boutique.',
  correct: () =>
    'C’est corrigé. Voici l’information telle qu’elle est maintenant\u00a0: [nouvelle information].',
  erase: (invoice) =>
    invoice
      ? 'Nous avons effacé ce qui n’est plus utile. Nous gardons votre facture\u00a0: la loi nous impose de conserver les pièces comptables 10 ans.'
      : 'Nous avons effacé les informations que nous avions sur vous.',
  take: () => 'Voici, ci-joint, vos informations dans un fichier que l’on ouvre avec un tableur.',
  object: () => 'C’est noté. Vous ne recevrez plus nos messages. Vos commandes en cours ne changent pas.',
};

export const requestSteps: readonly string[] = [
  'Notez la demande et son jour dans un cahier.',
  'Un doute sérieux sur la personne\u202f? Demandez de quoi le lever, rien de plus.',
  'Répondez par écrit, gratuitement, et gardez votre réponse.',
];

export function deadlineSummary(typedDay: string): string {
  const received = readDay(typedDay);
  return received
    ? `Répondez au plus tard le ${sayDay(answerDeadline(received))}.`
    : 'Indiquez le jour où la demande est arrivée.';
}

export function requestAnswer(
  asked: DataRequest,
  invoice: boolean,
  typedDay: string,
  shop: string,
): string | null {
  const received = readDay(typedDay);
  if (!received) return null;
  return [
    'Bonjour,',
    `Vous nous avez écrit le ${sayDay(received)} au sujet de vos données. ${answers[asked](invoice)}`,
    'Cette réponse est gratuite. Si elle ne vous convient pas, vous pouvez saisir la CNIL (cnil.fr).',
    shop.trim() || '[nom de la boutique]',
  ].join('\n');
}

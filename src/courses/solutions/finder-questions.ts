/**
 * The six questions of the finder of /solutions/. Keys are kept on phones and used by content/solutions/*.yaml; labels
 * may change.
 */
export const finderQuestions = [
  {
    key: 'aim',
    label: 'Que voulez-vous d’abord\u202f?',
    answers: [
      { key: 'trouve', label: 'Être trouvé et bien renseigner' },
      { key: 'commandes', label: 'Recevoir des commandes ou des réservations' },
      { key: 'encaisser', label: 'Être payé à distance' },
      { key: 'livrer', label: 'Livrer ou expédier' },
      { key: 'gerer', label: 'Mettre de l’ordre dans le stock et les papiers' },
    ],
  },
  {
    key: 'articles',
    label: 'Combien d’articles voulez-vous montrer\u202f?',
    answers: [
      { key: 'peu', label: 'Moins de 20' },
      { key: 'moyen', label: 'De 20 à 200' },
      { key: 'beaucoup', label: 'Plus de 200' },
    ],
  },
  {
    key: 'orders',
    label: 'Combien de commandes à distance attendez-vous par mois\u202f?',
    answers: [
      { key: 'peu', label: 'Moins de 10 commandes' },
      { key: 'moyen', label: 'De 10 à 40 commandes' },
      { key: 'beaucoup', label: 'Plus de 40 commandes' },
    ],
  },
  {
    key: 'clients',
    label: 'Où sont vos clients\u202f?',
    answers: [
      { key: 'quartier', label: 'Dans mon quartier ou ma ville' },
      { key: 'environs', label: 'Dans les environs, à livrer' },
      { key: 'france', label: 'Partout en France' },
    ],
  },
  {
    key: 'money',
    label: 'Comment préférez-vous payer\u202f?',
    answers: [
      { key: 'rien', label: 'Rien pour commencer' },
      { key: 'vente', label: 'Seulement quand je vends' },
      { key: 'mois', label: 'Une somme fixe par mois' },
    ],
  },
  {
    key: 'time',
    label: 'Combien de temps avez-vous par semaine\u202f?',
    answers: [
      { key: 'peu', label: 'Moins d’une heure' },
      { key: 'moyen', label: 'Une à trois heures' },
      { key: 'beaucoup', label: 'Plus de trois heures' },
    ],
  },
] as const;

export type QuestionKey = (typeof finderQuestions)[number]['key'];

/** Answer key by question; a question passed over is missing. */
export type FinderAnswers = Partial<Record<QuestionKey, string>>;

/** Reads what a phone kept: anything else than known answers to known questions is dropped. */
export function readAnswers(stored: unknown): FinderAnswers {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    finderQuestions.flatMap(({ key, answers }) => {
      const given = Object.hasOwn(stored, key) ? (stored as Record<string, unknown>)[key] : undefined;
      return answers.some((answer) => answer.key === given) ? [[key, given]] : [];
    }),
  );
}

/** « Moins de 20 » for `articles`, `peu`. */
export const answerLabel = (question: string, answer: string): string =>
  finderQuestions.find(({ key }) => key === question)?.answers.find(({ key }) => key === answer)?.label ?? '';

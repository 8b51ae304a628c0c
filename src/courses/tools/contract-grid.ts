/**
 * Twelve questions to a marketplace's contract (course 20, « Précisions »), each put so that « oui » is good for the shop:
 * yes 2, to ask 1, no 0. A question without an answer is one to ask.
 */
export const contractQuestions = [
  'commitment',
  'notice',
  'postage',
  'payout',
  'refund',
  'customers',
  'photos',
  'ranking',
  'elsewhere',
  'prices',
  'export',
  'dispute',
] as const;
export type ContractQuestion = (typeof contractQuestions)[number];
export type ContractAnswer = 'yes' | 'ask' | 'no';
export type ContractAnswers = Readonly<Record<ContractQuestion, ContractAnswer | ''>>;

const points: Readonly<Record<ContractAnswer, number>> = { yes: 2, ask: 1, no: 0 };
export const bestScore = contractQuestions.length * points.yes;

export interface ContractScore {
  /** out of 24 */
  score: number;
  yes: number;
  /** in the order of the questions */
  no: ContractQuestion[];
  ask: ContractQuestion[];
}

export function scoreContract(answers: ContractAnswers): ContractScore {
  const given = (wanted: ContractAnswer) =>
    contractQuestions.filter((question) => (answers[question] || 'ask') === wanted);
  const [yes, ask, no] = [given('yes'), given('ask'), given('no')];
  return { score: yes.length * points.yes + ask.length * points.ask, yes: yes.length, no, ask };
}

/**
 * The three forms of collection and the tree that chooses one (course 06, « Précisions »).
 * R reserves, nothing is owed; C orders at a distance and pays in the shop; P orders and pays at a distance.
 * Where the contract is made decides of the 14 days: Code de la consommation L221-1 and L221-18.
 */
export type CollectionForm = 'R' | 'C' | 'P';

export const questions = ['stock', 'fitting', 'terms', 'payment', 'perishable'] as const;
export type TreeQuestion = (typeof questions)[number];
export type TreeAnswers = Record<TreeQuestion, boolean>;

export interface Choice {
  form: CollectionForm;
  /** the answer that decided */
  because: TreeQuestion | 'free';
  /** C chosen, but P would work too */
  paidPossible: boolean;
  /** R with a product that cannot wait: nobody is committed */
  prepareLast: boolean;
}

/** First rule that applies wins; all five answers are needed. */
export function chooseForm(answers: TreeAnswers): Choice {
  const choice = (form: CollectionForm, because: Choice['because']): Choice => ({
    form,
    because,
    paidPossible: because === 'free',
    prepareLast: form === 'R' && answers.perishable,
  });
  if (!answers.stock) return choice('R', 'stock');
  if (answers.fitting) return choice('R', 'fitting');
  if (!answers.terms) return choice('R', 'terms');
  if (!answers.payment) return choice('C', 'payment');
  return answers.perishable ? choice('P', 'perishable') : choice('C', 'free');
}

/** Text of the button customers press (C and P: L221-14). */
export const buttonText: Readonly<Record<CollectionForm, string>> = {
  R: 'Réserver',
  C: 'Commander avec obligation de paiement',
  P: 'Commander avec obligation de paiement',
};

/** Courses to take next, in order. */
export const nextCourses: Readonly<Record<CollectionForm, readonly string[]>> = {
  R: ['08', '10', '07'],
  C: ['08', '10', '24'],
  P: ['08', '17', '24'],
};

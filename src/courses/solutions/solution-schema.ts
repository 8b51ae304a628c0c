import { z } from 'zod';
import { finderQuestions } from './finder-questions.ts';

/** The shape of content/solutions/*.yaml. A wrong file stops the build and names the field. */
export const families = ['vendre', 'encaisser', 'livrer', 'gerer', 'aide'] as const;
/** How a cost is paid: its structure, never its price. */
export const costForms = ['gratuit', 'temps', 'fixe', 'commission', 'abonnement', 'achat'] as const;

const text = z.strictObject({ text: z.string() });

/** Answers of one question that speak for this kind (points above 0) or against it, and why. */
const fit = z
  .strictObject({
    question: z.string(),
    answers: z.array(z.string()).min(1),
    points: z
      .number()
      .int()
      .min(-3)
      .max(3)
      .refine((points) => points !== 0, 'not 0'),
    text: z.string(),
  })
  .refine(({ question, answers }) => {
    const known = finderQuestions.find(({ key }) => key === question);
    return known !== undefined && answers.every((answer) => known.answers.some(({ key }) => key === answer));
  }, 'a question and answers of finder-questions.ts');

export const solutionSchema = z.strictObject({
  title: z.string(),
  family: z.enum(families),
  summary: z.string(),
  /** for whom: at least one sentence of her situation */
  for: z.array(text).min(1),
  /** when it does not fit, or its trap */
  instead: z.string(),
  costs: z.array(z.strictObject({ form: z.enum(costForms), text: z.string() })).min(1),
  /** 1: an hour or so, 2: half a day and a habit, 3: several days */
  effort: z.strictObject({ level: z.number().int().min(1).max(3), text: z.string() }),
  /** questions before signing */
  ask: z.array(text).min(3).max(6),
  /** steps that teach it */
  lessons: z.array(z.string().regex(/^\d{2}-\d{1,2}$/)).min(1),
  /** ids of content/sources.yaml */
  sources: z.array(z.string()).min(1),
  checked: z.coerce.date(),
  review: z.coerce.date(),
  fits: z.array(fit).min(2),
});

export type Family = (typeof families)[number];
export type CostForm = (typeof costForms)[number];

import { z } from 'zod';

/** The shape of the course files under content/courses/. A wrong file stops the build and names the field. */
const courseId = z.string().regex(/^\d{2}$/, 'two digits, as in "06"');
const stepId = z.string().regex(/^\d{2}-\d{1,2}$/, 'course and number, as in "06-2"');

export const courseSchema = z.strictObject({
  id: courseId,
  title: z.string(),
  promise: z.string(),
  track: z.enum(['p1', 'p2', 'p3', 'p4', 'p5']),
  version: z.number().int().min(1),
  objectives: z.array(z.string()).min(3).max(4),
  prerequisites: z.array(courseId),
  /** the one real action in the shop that ends the course: a sentence of at most 20 words */
  deed: z.string().refine((text) => text.split(' ').length <= 20, 'at most 20 words'),
  /** ids of content/sources.yaml */
  sources: z.array(z.string()).min(1),
  checked: z.coerce.date(),
  review: z.coerce.date(),
  retired: z.array(z.string()).default([]),
});

const everyStep = {
  id: stepId,
  title: z.string(),
  /** announced minutes */
  minutes: z.number().int().min(1).max(12),
  /** what she will be able to do after it */
  goal: z.string(),
};

export const stepSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...everyStep,
    kind: z.literal('video'),
    slot: z.string().regex(/^(rr-\d{2}|rn-\d{2}-\d{1,2})$/),
    brief: z.strictObject({
      /** spoken seconds */
      seconds: z.number().int().min(30).max(360),
      /** how a regional video starts, with variables of the region: see src/videos/brief.ts */
      opening: z.string().optional(),
      say: z.array(z.string()).min(1),
      regional: z.array(z.string()).default([]),
      never: z.array(z.string()).min(1),
      framing: z.string(),
    }),
  }),
  z.strictObject({ ...everyStep, kind: z.literal('lecture') }),
  z.strictObject({ ...everyStep, kind: z.literal('exercice'), tools: z.array(z.string()).min(1) }),
  z.strictObject({
    ...everyStep,
    kind: z.literal('checklist'),
    items: z
      .array(z.strictObject({ id: z.string().regex(/^\d{2}-\d{1,2}-[a-z]$/), text: z.string() }))
      .min(3),
  }),
  z.strictObject({ ...everyStep, kind: z.literal('quiz') }),
]);

export const quizSchema = z.strictObject({
  questions: z
    .array(
      z.strictObject({
        id: z.string().regex(/^\d{2}-q\d{1,2}$/),
        prompt: z.string(),
        choices: z
          .array(z.strictObject({ id: z.string().regex(/^[a-d]$/), text: z.string() }))
          .min(3)
          .max(4),
        answer: z.string(),
        explanation: z.string(),
        /** the step that taught it */
        step: stepId,
        /** numbers and dates stay in their order */
        ordered: z.boolean().default(false),
      }),
    )
    .length(5),
});

export const sourcesSchema = z.strictObject({
  sources: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      publisher: z.string(),
      /** article or page */
      article: z.string(),
      /** what we teach from it */
      supports: z.string(),
      checked: z.coerce.date(),
      /** a year after `checked` unless it says otherwise */
      review: z.coerce.date().optional(),
    }),
  ),
});

export const glossarySchema = z.strictObject({
  terms: z.array(
    z.strictObject({
      word: z.string(),
      definition: z.string(),
      variants: z.array(z.string()).default([]),
      /** of the word and its variants, those that also have a common sense: they need no definition at first use */
      everyday: z.array(z.string()).default([]),
    }),
  ),
});

export const toolsSchema = z.strictObject({
  tools: z.array(
    z.strictObject({
      name: z.string().regex(/^[a-z0-9-]+$/),
      /** the step that teaches it */
      step: stepId,
      title: z.string(),
      /** what one gets, in one sentence */
      promise: z.string(),
      /** without JavaScript: the same with a pencil */
      paper: z.array(z.string()).min(2),
    }),
  ),
});

export type CourseFront = z.infer<typeof courseSchema>;
export type StepFront = z.infer<typeof stepSchema>;
export type QuizQuestion = z.infer<typeof quizSchema>['questions'][number];
export type Source = z.infer<typeof sourcesSchema>['sources'][number] & { review: Date };
export type ToolPage = z.infer<typeof toolsSchema>['tools'][number];
export type GlossaryTerm = z.infer<typeof glossarySchema>['terms'][number];

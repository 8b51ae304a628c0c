import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';

/** The shape of the course files. A wrong file stops the build with the field's name. */
const courseId = z.string().regex(/^\d{2}$/, 'two digits, as in "06"');
const stepId = z.string().regex(/^\d{2}-\d{1,2}$/, 'course and number, as in "06-2"');
const day = z.coerce.date();

const courses = defineCollection({
  loader: glob({
    base: './content/courses',
    pattern: '*/course.yaml',
    generateId: ({ entry }) => entry.split('/')[0]!,
  }),
  schema: z.strictObject({
    id: courseId,
    title: z.string(),
    promise: z.string(),
    track: z.enum(['p1', 'p2', 'p3', 'p4', 'p5']),
    version: z.number().int().min(1),
    objectives: z.array(z.string()).min(3).max(4),
    prerequisites: z.array(courseId),
    sources: z.array(z.string()).min(1),
    checked: day,
    review: day,
    retired: z.array(z.string()).default([]),
  }),
});

const common = {
  id: stepId,
  title: z.string(),
  minutes: z.number().int().min(1).max(12),
  goal: z.string(),
};

const steps = defineCollection({
  loader: glob({
    base: './content/courses',
    pattern: '*/*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
  schema: z.discriminatedUnion('kind', [
    z.strictObject({
      ...common,
      kind: z.literal('video'),
      slot: z.string().regex(/^(rr-\d{2}|rn-\d{2}-\d{1,2})$/),
      brief: z.strictObject({
        seconds: z.number().int().min(30).max(360),
        say: z.array(z.string()).min(1),
        regional: z.array(z.string()).default([]),
        never: z.array(z.string()).min(1),
        framing: z.string(),
      }),
    }),
    z.strictObject({ ...common, kind: z.literal('lecture') }),
    z.strictObject({ ...common, kind: z.literal('exercice'), tools: z.array(z.string()).min(1) }),
    z.strictObject({
      ...common,
      kind: z.literal('checklist'),
      items: z
        .array(z.strictObject({ id: z.string().regex(/^\d{2}-\d{1,2}-[a-z]$/), text: z.string() }))
        .min(3),
    }),
    z.strictObject({ ...common, kind: z.literal('quiz') }),
  ]),
});

const quizzes = defineCollection({
  loader: glob({
    base: './content/courses',
    pattern: '*/quiz.yaml',
    generateId: ({ entry }) => entry.split('/')[0]!,
  }),
  schema: z.strictObject({
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
          step: stepId,
          ordered: z.boolean().default(false),
        }),
      )
      .length(5),
  }),
});

const sources = defineCollection({
  loader: glob({ base: './content', pattern: 'sources.yaml', generateId: () => 'all' }),
  schema: z.strictObject({
    sources: z.array(
      z.looseObject({ id: z.string(), title: z.string(), publisher: z.string(), checked: day }),
    ),
  }),
});

const glossary = defineCollection({
  loader: glob({ base: './content', pattern: 'glossary.yaml', generateId: () => 'all' }),
  schema: z.strictObject({
    terms: z.array(z.looseObject({ word: z.string(), definition: z.string() })),
  }),
});

export const collections = { courses, steps, quizzes, sources, glossary };

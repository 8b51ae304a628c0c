import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { stepSchema } from './courses/course-schema.ts';

/** Astro renders the texts of the steps; everything else of a course is read by courses/course-files.ts. */
const steps = defineCollection({
  loader: glob({
    base: './content/courses',
    pattern: '*/*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
  schema: stepSchema as never,
});

export const collections = { steps };

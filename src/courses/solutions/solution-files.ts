import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { readCourseFiles, readSources } from '../course-files.ts';
import { typographic } from '../typography.ts';
import { families, solutionSchema } from './solution-schema.ts';

/** A kind of solution, or a place to ask for help: never a brand. `id` is its address. */
export type Solution = z.infer<typeof solutionSchema> & { id: string };

export const solutionUrl = ({ id }: Pick<Solution, 'id'>): string => `/solutions/${id}/`;

/**
 * Reads content/solutions/, by family then title, and checks what no schema can: lessons and sources that exist.
 * Throws one error that names the file and what to change.
 */
export function readSolutions(root: string): Solution[] {
  const folder = path.join(root, 'solutions');
  const steps = new Set(readCourseFiles(root).flatMap((course) => course.steps.map(({ id }) => id)));
  const sources = new Set(readSources(root).map(({ id }) => id));
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => {
      const solution = readSolution(name, readFileSync(path.join(folder, name), 'utf8'));
      const unknown =
        solution.lessons.find((id) => !steps.has(id)) ?? solution.sources.find((id) => !sources.has(id));
      if (unknown) throw new Error(`solutions/${name}: there is no "${unknown}"`);
      return solution;
    })
    .sort(
      (a, b) =>
        families.indexOf(a.family) - families.indexOf(b.family) || a.title.localeCompare(b.title, 'fr'),
    );
}

function readSolution(name: string, yaml: string): Solution {
  const id = /^([a-z0-9-]+)\.yaml$/.exec(name)?.[1];
  if (!id) throw new Error(`solutions/${name}: name it like-its-address.yaml`);
  const result = solutionSchema.safeParse(spaced(parse(yaml)));
  if (result.success) return { ...result.data, id };
  const issue = result.error.issues[0]!;
  throw new Error(`solutions/${name}: ${issue.path.join('.')}: ${issue.message}`);
}

/** French spaces, in whatever text the file holds. */
function spaced(value: unknown): unknown {
  if (typeof value === 'string') return typographic(value);
  if (Array.isArray(value)) return value.map(spaced);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, spaced(inner)]));
}

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { GlossaryTerm, Source } from '../course-schema.ts';
import { unsourced } from './figures.ts';
import type { Finding } from './finding.ts';
import { forbiddenIn } from './forbidden.ts';
import { piecesOfYaml } from './pieces.ts';
import { tooLong } from './proofread-course.ts';
import { unexplained } from './terms.ts';

/** No price may stand in a kind of solution: amounts belong to offers, and offers change. */
const amount = /\d[\d\u202f\u00a0 ]*(?:,\d+)?[\u00a0\u202f ]?(?:€|euros?|%)/giu;

/** The kinds of solution are held to the same rules as the courses, and name no price. */
export function proofreadSolutions(
  root: string,
  sources: readonly Source[],
  glossary: readonly GlossaryTerm[],
): Finding[] {
  return readdirSync(path.join(root, 'solutions')).flatMap((name) => {
    const file = `solutions/${name}`;
    const pieces = piecesOfYaml(file, readFileSync(path.join(root, file), 'utf8'));
    return [
      ...forbiddenIn(pieces),
      ...tooLong(pieces),
      ...unsourced(pieces, sources),
      ...unexplained(pieces, glossary),
      ...pieces.flatMap(({ line, text }) =>
        [...text.matchAll(amount)].map(([found]) => ({
          rule: 'price',
          file,
          line,
          what: `« ${found} »: say how it is paid, never how much`,
        })),
      ),
    ];
  });
}

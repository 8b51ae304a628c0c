import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readGlossary, readSources } from '../course-files.ts';
import { typographic } from '../typography.ts';
import { unsourced } from './figures.ts';
import type { Finding } from './finding.ts';
import { forbiddenIn } from './forbidden.ts';
import { type Piece, piecesOfYaml } from './pieces.ts';
import { tooLong } from './proofread-course.ts';
import { piecesOfScript } from './script-pieces.ts';
import { unexplained } from './terms.ts';

const scripts = path.join(import.meta.dirname, '..');

/** The tools are held to the rules of the courses, in their pages on paper and in all that they may answer. */
export function proofreadTools(root: string): Finding[] {
  const paper = piecesOfYaml('tools.yaml', readFileSync(path.join(root, 'tools.yaml'), 'utf8'));
  const spoken = ['tools', 'ui/tools'].flatMap((folder) =>
    readdirSync(path.join(scripts, folder))
      .filter((name) => /\.tsx?$/.test(name))
      .flatMap((name) =>
        piecesOfScript(
          `../src/courses/${folder}/${name}`,
          readFileSync(path.join(scripts, folder, name), 'utf8'),
        ),
      ),
  );
  const pieces = [...paper, ...spoken];
  return [
    ...forbiddenIn(pieces),
    ...tooLong(pieces),
    ...unsourced(pieces, readSources(root)),
    ...unexplained(pieces, readGlossary(root)),
    ...badlySpaced(spoken),
  ];
}

/** No page shows every answer of a tool, so the test that reads the built pages cannot see their spaces. */
export const badlySpaced = (pieces: readonly Piece[]): Finding[] =>
  pieces
    .filter(({ kind, text }) => kind !== 'sample' && typographic(text) !== text)
    .map(({ file, line, text }) => ({
      rule: 'typography',
      file,
      line,
      what: `« ${text} »: write « ${typographic(text)} »`,
    }));

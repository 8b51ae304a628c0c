import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readCourseFiles, readGlossary, readSources } from '../course-files.ts';
import { duplicateSources } from './duplicates.ts';
import type { Finding } from './finding.ts';
import { forbiddenIn } from './forbidden.ts';
import { type Proof, proofreadCourse } from './proofread-course.ts';
import { proofreadSolutions } from './proofread-solutions.ts';
import { piecesOfYaml } from './pieces.ts';

/** Every course of the content folder with its measures and what is to mend, and the same for the glossary and the solutions. */
export function readProofs(root: string): { courses: Proof[]; shared: Finding[] } {
  const sources = readSources(root);
  const glossary = readGlossary(root);
  const courses = readCourseFiles(root).map((course) => {
    const folder = `courses/${course.id}-${course.slug}`;
    const files = readdirSync(path.join(root, folder))
      .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
      .map((name) => `${folder}/${name}`)
      .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));
    return proofreadCourse(course, files, sources, glossary);
  });
  const words = piecesOfYaml('glossary.yaml', readFileSync(path.join(root, 'glossary.yaml'), 'utf8'));
  const twins = duplicateSources(sources).map((what) => ({
    rule: 'duplicate',
    file: 'sources.yaml',
    line: 1,
    what,
  }));
  const solutions = proofreadSolutions(root, sources, glossary);
  return {
    courses,
    shared: [...forbiddenIn(words), ...twins, ...solutions],
  };
}

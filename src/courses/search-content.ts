import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readCourseFiles, readGlossary, readTools } from './course-files.ts';
import { searchIndexFile } from './search-entries.ts';
import { readSolutions } from './solutions/solution-files.ts';

/** What the search is made from, read in plain Node: the page names the file, the end of the build writes it. */
export function readSearchContent(root: string) {
  const courses = readCourseFiles(root);
  return {
    courses,
    glossary: readGlossary(root),
    solutions: readSolutions(root),
    tools: readTools(root, courses),
  };
}

let url: string | undefined;
export const searchIndexUrl = (): string =>
  (url ??= `/_astro/${searchIndexFile(readSearchContent('content')).name}`);

/** Among the hashed files: kept a year by browsers, and by the service worker once it was asked for. */
export function writeSearchIndex(content: string, clientDir: string): void {
  const { name, body } = searchIndexFile(readSearchContent(content));
  writeFileSync(path.join(clientDir, '_astro', name), body);
}

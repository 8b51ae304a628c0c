import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readCourseFiles, readGlossary } from './course-files.ts';
import { searchIndexFile } from './search-entries.ts';
import { readSolutions } from './solutions/solution-files.ts';
import { toolNames, tools } from './ui/tools/tool-list.ts';

/** What the search is made from, read in plain Node: the page names the file, the end of the build writes it. */
export const readSearchContent = (root: string) => ({
  courses: readCourseFiles(root),
  glossary: readGlossary(root),
  solutions: readSolutions(root),
  tools: toolNames
    .map((name) => ({ name, ...tools[name] }))
    .sort((a, b) => a.step.localeCompare(b.step, 'en', { numeric: true })),
});

let url: string | undefined;
export const searchIndexUrl = (): string =>
  (url ??= `/_astro/${searchIndexFile(readSearchContent('content')).name}`);

/** Among the hashed files: kept a year by browsers, and by the service worker once it was asked for. */
export function writeSearchIndex(content: string, clientDir: string): void {
  const { name, body } = searchIndexFile(readSearchContent(content));
  writeFileSync(path.join(clientDir, '_astro', name), body);
}

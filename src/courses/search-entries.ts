import { createHash } from 'node:crypto';
import { courseMinutes, courseUrl, stepUrl } from './course.ts';
import type { CourseFile, StepFile } from './course-files.ts';
import type { GlossaryTerm } from './course-schema.ts';
import { glossaryUrl } from './glossary.ts';
import { headingsOf, prose } from './prose.ts';
import { placeCode, type SearchEntry, type SearchFile } from './search.ts';
import { stemsOf } from './search-words.ts';
import { type Solution, solutionUrl } from './solutions/solution-files.ts';
import { familyWords } from './solutions/solution-words.ts';
import { kindWord } from './step-words.ts';

/** What the search knows of everything, made at build from the course files. */
interface Content {
  courses: readonly CourseFile[];
  glossary: readonly GlossaryTerm[];
  solutions: readonly Solution[];
  /** in the order of their lessons */
  tools: readonly { name: string; title: string; promise: string; step: string; paper: readonly string[] }[];
}

function searchEntries({ courses, glossary, solutions, tools }: Content): SearchEntry[] {
  const courseOf = (step: string) => courses.find(({ id }) => id === step.split('-')[0])!;
  return [
    expressEntry,
    ...courses.map(courseEntry),
    ...courses.flatMap((course) => course.steps.map((step) => stepEntry(course, step))),
    ...tools.map(({ name, title, promise, step }): SearchEntry => {
      const place = `Cours ${courseOf(step).id}`;
      return { kind: 'tool', url: toolUrl(name), title, text: promise, place, more: '' };
    }),
    ...solutions.map((solution): SearchEntry => {
      const { title, summary, family } = solution;
      const more = '';
      return {
        kind: 'solution',
        url: solutionUrl(solution),
        title,
        text: summary,
        place: familyWords[family].title,
        more,
      };
    }),
    ...glossary.map(({ word, definition, variants }): SearchEntry => {
      const more = variants.join(' ');
      return { kind: 'term', url: glossaryUrl(word), title: word, text: definition, place: '', more };
    }),
  ];
}

export function searchFile(content: Content): SearchFile {
  const entries = searchEntries(content);
  return { entries, words: wordsOfTexts(entries, textsOf(content)) };
}

/** One file for every visitor: its name changes with its content, so that it is fetched once. */
export function searchIndexFile(content: Content): { name: string; body: string } {
  const body = JSON.stringify(searchFile(content));
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 8);
  return { name: `recherche.${hash}.json`, body };
}

/** Address → what is read there: a lesson with its list to tick, a tool with its way on paper. */
const textsOf = ({ courses, tools }: Content): Map<string, string> =>
  new Map([
    ...courses.flatMap((course) =>
      course.steps.map((step): [string, string] => {
        const items = step.kind === 'checklist' ? step.items.map((item) => item.text) : [];
        return [stepUrl(course, step), [prose(step.body), ...items].join(' ')];
      }),
    ),
    ...tools.map(({ name, paper }): [string, string] => [toolUrl(name), paper.join(' ')]),
  ]);

/**
 * The words of the texts that titles, goals and headings do not say, each written once with the places where it stands: the
 * texts themselves would weigh ten times more.
 */
function wordsOfTexts(entries: readonly SearchEntry[], texts: ReadonlyMap<string, string>): string {
  const places = new Map<string, string>();
  for (const [position, { url, title, text, more }] of entries.entries()) {
    const said = new Set(stemsOf(`${title} ${text} ${more}`));
    for (const word of new Set(stemsOf(texts.get(url) ?? ''))) {
      if (!said.has(word) && /^\p{L}{3}/u.test(word))
        places.set(word, (places.get(word) ?? '') + placeCode(position));
    }
  }
  return [...places].map(([word, codes]) => word + codes).join(' ');
}

const toolUrl = (name: string): string => `/outils/${name}/`;

const expressEntry: SearchEntry = {
  kind: 'path',
  url: '/parcours-express/',
  title: 'Parcours express',
  text: 'Ouvrir vendredi\u00a0: le plan en 4 jours, pour prendre vos premières réservations.',
  place: '7\u00a0cours, 3\u00a0h\u00a030',
  more: 'urgence vite rapide semaine',
};

const courseEntry = (course: CourseFile): SearchEntry => ({
  kind: 'course',
  url: courseUrl(course),
  title: course.title,
  text: course.promise,
  place: `Cours ${course.id} · ${courseMinutes(course)}\u00a0min`,
  more: course.objectives.join(' '),
});

function stepEntry(course: CourseFile, step: StepFile): SearchEntry {
  const position = course.steps.indexOf(step) + 1;
  return {
    kind: 'step',
    url: stepUrl(course, step),
    title: step.title,
    text: step.goal.replace(/^À la fin de cette étape, vous saurez/, 'Vous saurez'),
    place: `Cours ${course.id}, étape ${position} · ${kindWord[step.kind]} · ${step.minutes}\u00a0min`,
    more: headingsOf(step.body).join(' '),
  };
}

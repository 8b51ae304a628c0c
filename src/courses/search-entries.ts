import { createHash } from 'node:crypto';
import { courseMinutes, courseUrl, stepUrl } from './course.ts';
import type { CourseFile, StepFile } from './course-files.ts';
import type { GlossaryTerm } from './course-schema.ts';
import { glossaryUrl } from './glossary.ts';
import { headingsOf, prose } from './prose.ts';
import type { SearchEntry } from './search.ts';
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

/** Of a step's text, only its most telling words travel: the whole texts would weigh twenty times more. */
const tellingWords = 36;

export function searchEntries({ courses, glossary, solutions, tools }: Content): SearchEntry[] {
  const rarity = rarityOf(courses.flatMap((course) => course.steps));
  const courseOf = (step: string) => courses.find(({ id }) => id === step.split('-')[0])!;
  return [
    expressEntry,
    ...courses.map(courseEntry),
    ...courses.flatMap((course) => course.steps.map((step) => stepEntry(course, step, rarity))),
    ...tools.map(({ name, title, promise, step, paper }): SearchEntry => {
      const course = courseOf(step);
      const more = [...new Set(stemsOf(paper.join(' ')))].join(' ');
      return {
        kind: 'tool',
        url: `/outils/${name}/`,
        title,
        text: promise,
        place: `Cours ${course.id}`,
        more,
      };
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

/** One file for every visitor: its name changes with its content, so that it is fetched once. */
export function searchIndexFile(content: Content): { name: string; body: string } {
  const body = JSON.stringify(searchEntries(content));
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 8);
  return { name: `recherche.${hash}.json`, body };
}

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

function stepEntry(course: CourseFile, step: StepFile, rarity: Map<string, number>): SearchEntry {
  const position = course.steps.indexOf(step) + 1;
  const { title } = step;
  const text = step.goal.replace(/^À la fin de cette étape, vous saurez/, 'Vous saurez');
  const headings = headingsOf(step.body).join(' ');
  const items = step.kind === 'checklist' ? step.items.map((item) => item.text).join(' ') : '';
  const said = new Set(stemsOf(`${title} ${text} ${headings}`));
  const telling = tellingStems(`${prose(step.body)} ${items}`, rarity).filter((word) => !said.has(word));
  return {
    kind: 'step',
    url: stepUrl(course, step),
    title,
    text,
    place: `Cours ${course.id}, étape ${position} · ${kindWord[step.kind]} · ${step.minutes}\u00a0min`,
    more: `${headings} ${telling.slice(0, tellingWords).join(' ')}`.trim(),
  };
}

/** Words of many steps say little of one: the usual weight of text search, tf × idf. */
function tellingStems(text: string, rarity: Map<string, number>): string[] {
  const counts = new Map<string, number>();
  for (const word of stemsOf(text)) if (/\p{L}{3}/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weight = ([word, count]: [string, number]): number => (1 + Math.log(count)) * (rarity.get(word) ?? 0);
  return [...counts].sort((a, b) => weight(b) - weight(a) || a[0].localeCompare(b[0])).map(([word]) => word);
}

function rarityOf(steps: readonly StepFile[]): Map<string, number> {
  const holding = new Map<string, number>();
  for (const step of steps) {
    for (const word of new Set(stemsOf(prose(step.body)))) holding.set(word, (holding.get(word) ?? 0) + 1);
  }
  return new Map([...holding].map(([word, count]) => [word, Math.log(steps.length / count)]));
}

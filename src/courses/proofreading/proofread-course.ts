import { courseMinutes, type StepKind } from '../course.ts';
import type { CourseFile } from '../course-files.ts';
import type { GlossaryTerm, Source } from '../course-schema.ts';
import { withoutAlternative } from './alternatives.ts';
import { unsourced } from './figures.ts';
import type { Finding } from './finding.ts';
import { lateTerms } from './first-uses.ts';
import { forbiddenIn } from './forbidden.ts';
import { type Piece, piecesOfLesson, piecesOfYaml } from './pieces.ts';
import { readingEase, sentenceLength, sentencesOf, wordsOf } from './reading-ease.ts';
import { unexplained } from './terms.ts';

/** `editorial.md`: « ≤ 20 words a sentence ». Nothing is allowed above: at 20, the texts written so far already keep it. */
const longestSentence = 20;
/** Flesch's scale calls 80 and above « easy »; our courses stand between 89 and 95. */
const lowestEase = 80;
/** `editorial.md`: 160 to 180 words a minute, ± 3 % for the sentence that ends where it must */
const pace = { slowest: 155, fastest: 185 };

/** One file of a course: its path from the content folder, and its text as written. */
export interface WrittenFile {
  file: string;
  text: string;
}

/** A line of the table of `npm run content`. */
export interface Proof {
  id: string;
  title: string;
  minutes: number;
  minutesOf: Record<StepKind, number>;
  words: number;
  /** words of the longest sentence */
  longest: number;
  /** share of sentences over 20 words, 0 to 1 */
  over: number;
  ease: number;
  findings: Finding[];
}

const kinds: StepKind[] = ['video', 'lecture', 'exercice', 'checklist', 'quiz'];

/** Measures one course and lists everything in it that the editorial rules forbid. */
export function proofreadCourse(
  course: CourseFile,
  files: readonly WrittenFile[],
  sources: readonly Source[],
  glossary: readonly GlossaryTerm[],
): Proof {
  const pieces = files.flatMap(({ file, text }) => piecesOf(file, text));
  const sentences = pieces.filter(isRead).flatMap((piece) => sentencesOf(piece.text));
  const lengths = sentences.map(sentenceLength);
  const ease = readingEase(sentences);
  return {
    id: course.id,
    title: course.title,
    minutes: courseMinutes(course),
    minutesOf: Object.fromEntries(
      kinds.map((kind) => [
        kind,
        courseMinutes({ steps: course.steps.filter((step) => step.kind === kind) }),
      ]),
    ) as Record<StepKind, number>,
    words: pieces.filter(({ kind }) => kind !== 'brief').flatMap(({ text }) => wordsOf(text)).length,
    longest: Math.max(0, ...lengths),
    over: lengths.filter((length) => length > longestSentence).length / Math.max(1, lengths.length),
    ease,
    findings: [
      ...forbiddenIn(pieces),
      ...tooLong(pieces),
      ...unsourced(
        pieces,
        sources.filter(({ id }) => course.sources.includes(id)),
      ),
      ...unexplained(pieces, glossary),
      ...files.flatMap(({ file, text }) => withoutAlternative(file, text)),
      ...files
        .filter(({ file }) => file.endsWith('.mdx'))
        .flatMap(({ file, text }) => lateTerms(file, text, glossary)),
      ...course.steps.flatMap((step) => stepFindings(step, files)),
      ...tooHard(files, ease),
    ],
  };
}

const tooHard = ([first]: readonly WrittenFile[], ease: number): Finding[] =>
  ease >= lowestEase || !first
    ? []
    : [
        {
          rule: 'ease',
          file: first.file,
          line: 1,
          what: `reading ease ${ease.toFixed(0)}: at least ${lowestEase}`,
        },
      ];

export const piecesOf = (file: string, text: string): Piece[] =>
  file.endsWith('.mdx') ? piecesOfLesson(file, text) : piecesOfYaml(file, text);

/** Full sentences addressed to the learner; a cell, a title and a message have their own short form. */
const isRead = ({ kind }: Piece): boolean => kind === 'prose' || kind === 'item';

export const tooLong = (pieces: readonly Piece[]): Finding[] =>
  pieces.filter(isRead).flatMap(({ file, line, text }) =>
    sentencesOf(text)
      .filter((sentence) => sentenceLength(sentence) > longestSentence)
      .map((sentence) => ({
        rule: 'long',
        file,
        line,
        what: `${sentenceLength(sentence)} words: ${sentence}`,
      })),
  );

/** What a step owes: honest minutes of reading, something to look at, something to do now, a text for each video. */
function stepFindings(step: CourseFile['steps'][number], files: readonly WrittenFile[]): Finding[] {
  const written = files.find(({ file }) => file.includes(step.entry));
  if (!written) return [];
  const finding = (rule: string, what: string): Finding => ({ rule, file: written.file, line: 1, what });
  const pieces = piecesOf(written.file, written.text).filter(({ section }) => section >= 0);
  const rate = pieces.flatMap(({ text }) => wordsOf(text)).length / step.minutes;
  const found: Finding[] = [];
  if (step.kind === 'lecture' && (rate < pace.slowest || rate > pace.fastest))
    found.push(
      finding('minutes', `${rate.toFixed(0)} words a minute announced; a reader takes in 160 to 180`),
    );
  if (step.kind === 'video' && rate < 100)
    found.push(
      finding('alternative', `${rate.toFixed(0)} words a minute: the text must stand in for the video`),
    );
  if (step.kind === 'lecture' && !/<Drawing|<Example|^\||^>/m.test(step.body))
    found.push(finding('look', 'nothing to look at: a drawing, a filled example or a table'));
  if (step.kind !== 'quiz' && !step.body.includes('<DoNow>'))
    found.push(finding('ending', 'no <DoNow>: say what to do now in the shop'));
  return found;
}

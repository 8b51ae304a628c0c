import { answerLabel, type FinderAnswers, type QuestionKey } from './finder-questions.ts';

/** What the finder knows of a kind of solution: written in content/solutions/, nothing hidden. */
export interface Candidate {
  id: string;
  help: boolean;
  /** 1 to 3 */
  effort: number;
  fits: readonly { question: string; answers: readonly string[]; points: number; text: string }[];
}

export interface Reason {
  /** her own answer, quoted */
  answer: string;
  text: string;
  points: number;
}

export interface Advice {
  id: string;
  /** the sum of its reasons: nothing else counts */
  points: number;
  /** strongest first; those against it last */
  reasons: Reason[];
}

/** What speaks for and against one kind, given these answers. */
function weigh({ id, fits }: Candidate, answers: FinderAnswers): Advice {
  const reasons = fits
    .flatMap(({ question, answers: spoken, points, text }): Reason[] => {
      const given = answers[question as QuestionKey];
      return given !== undefined && spoken.includes(given)
        ? [{ answer: answerLabel(question, given), text, points }]
        : [];
    })
    .sort((a, b) => b.points - a.points || a.text.localeCompare(b.text, 'fr'));
  return { id, points: reasons.reduce((sum, { points }) => sum + points, 0), reasons };
}

/**
 * The ranking that the finder shows: most points first, then the least effort, then the address. It depends on the
 * answers and on content/solutions/ only, never on the order of files, on a brand or on who asks.
 */
export function rank(candidates: readonly Candidate[], answers: FinderAnswers): Advice[] {
  const effort = new Map(candidates.map((candidate) => [candidate.id, candidate.effort]));
  return candidates
    .map((candidate) => weigh(candidate, answers))
    .sort(
      (a, b) =>
        b.points - a.points ||
        effort.get(a.id)! - effort.get(b.id)! ||
        (a.id < b.id ? -1 : Number(a.id > b.id)),
    );
}

const shownSolutions = 4;
const shownHelps = 2;

/** What is shown: only what has more for it than against it. */
export function advise(
  candidates: readonly Candidate[],
  answers: FinderAnswers,
): { solutions: Advice[]; helps: Advice[] } {
  const best = (help: boolean, count: number) =>
    rank(
      candidates.filter((candidate) => candidate.help === help),
      answers,
    )
      .filter(({ points }) => points > 0)
      .slice(0, count);
  return { solutions: best(false, shownSolutions), helps: best(true, shownHelps) };
}

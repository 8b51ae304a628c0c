import { useCallback, useEffect, useState } from 'react';
import type { ChoiceId, QuestionId } from '../../courses/course.ts';
import { gradeWaiting, verdictsOf } from '../ask-verdicts.ts';
import { onChange } from '../changes.ts';
import type { RecallRound } from '../event.ts';
import { allStates, courseState, record, sync } from '../log.ts';
import { dueRecall, questionsToRecall } from '../recall.ts';
import { questionOf, type RecallSheet, sheetUrl } from '../recall-sheet.ts';
import { gradeRecall, recallVerdicts } from '../recall-verdicts.ts';
import { skipQuestions } from '../skip-questions.ts';
import type { AttemptQuestion } from './quiz-attempt.ts';

interface Round {
  course: string;
  round: RecallRound;
  sheet: RecallSheet;
  /** fixed once chosen, as long as the page is open */
  ids: QuestionId[];
}

/** `none`: nothing is due. `no-network`: the questions could not be read. `broken`: this phone keeps nothing. */
export type RecallState =
  | { kind: 'reading' | 'none' | 'no-network' | 'broken' }
  | { kind: 'asking'; round: Round; questions: AttemptQuestion[] };

/** The round that is due on this phone; its answers go to the log first, then to the server to be corrected. */
export function useRecall() {
  const [state, setState] = useState<RecallState>({ kind: 'reading' });

  const show = useCallback(async (round: Round) => {
    setState({ kind: 'asking', round, questions: await questionsOf(round) });
  }, []);

  useEffect(() => {
    const begin = async () => {
      const due = dueRecall(await allStates(), new Date());
      if (!due) return setState({ kind: 'none' });
      const sheet = await readSheet(due.course);
      if (!sheet) return setState({ kind: 'no-network' });
      // a second phone does not know yet what was missed on the first
      await gradeWaiting(due.course);
      await gradeRecall(due.course, 1);
      await show({ ...due, sheet, ids: await choose(due.course, due.round, sheet) });
    };
    begin().catch(() => {
      setState({ kind: 'broken' });
    });
    void sync();
  }, [show]);

  const round = state.kind === 'asking' ? state.round : undefined;
  useEffect(() => {
    if (!round) return undefined;
    const grade = () => void gradeRecall(round.course, round.round);
    addEventListener('online', grade);
    const stop = onChange((change) => {
      if (change.kind === 'acknowledged' || change.kind === 'written')
        void show(round).catch(() => undefined);
    });
    return () => {
      removeEventListener('online', grade);
      stop();
    };
  }, [round, show]);

  /** Resolves to false when the answer is kept but its correction must wait for a network. */
  const answer = async (question: QuestionId, choice: ChoiceId): Promise<boolean> => {
    if (!round) return true;
    await record({ kind: 'recalled', course: round.course, round: round.round, question, choice });
    const graded = await gradeRecall(round.course, round.round);
    await show(round);
    return graded;
  };

  /** She passes on what is left of this round: it does not come back. */
  const skip = async (questions: readonly QuestionId[]): Promise<void> => {
    if (round) await skipQuestions(round.course, round.round, questions);
  };

  return { state, answer, skip };
}

async function readSheet(course: string): Promise<RecallSheet | undefined> {
  const response = await fetch(sheetUrl(course)).catch(() => undefined);
  return response?.ok ? ((await response.json()) as RecallSheet) : undefined;
}

async function choose(course: string, round: RecallRound, sheet: RecallSheet): Promise<QuestionId[]> {
  const available = sheet.questions.map(({ id }) => id);
  const [progress, attempts, recalled] = await Promise.all([
    courseState(course),
    verdictsOf(course),
    recallVerdicts(course),
  ]);
  return questionsToRecall(progress, round, available, attempts, recalled);
}

async function questionsOf({ course, round, sheet, ids }: Round): Promise<AttemptQuestion[]> {
  const [{ recalls }, verdicts] = await Promise.all([courseState(course), recallVerdicts(course)]);
  return ids.flatMap((id) => {
    const question = questionOf(sheet, round, id);
    const given = recalls?.[round]?.[id]?.choice;
    const verdict = verdicts[round]?.find((one) => one.question === id);
    return question ? [{ question, given, verdict }] : [];
  });
}

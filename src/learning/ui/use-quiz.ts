import { useCallback, useEffect, useState } from 'react';
import type { ChoiceId, Question, QuestionId } from '../../courses/course.ts';
import { onChange } from '../changes.ts';
import { gradeWaiting, verdictsOf } from '../ask-verdicts.ts';
import { courseState, record, sync } from '../log.ts';
import {
  type Arrangement,
  type Attempt,
  attemptQuestions,
  type AttemptQuestion,
  beginAttempt,
  currentAttempt,
} from './quiz-attempt.ts';

export interface QuizState {
  attempt: Attempt;
  questions: AttemptQuestion[];
}

/**
 * The attempt under way as the phone holds it. Answers go to the log first, then to the server to be corrected; those
 * given without a network are corrected when it comes back. `undefined` until the phone was read; `broken` when it
 * keeps nothing.
 */
export function useQuiz(course: string, all: readonly Question[], arrangements: readonly Arrangement[]) {
  const [state, setState] = useState<QuizState>();
  const [broken, setBroken] = useState(false);

  const refresh = useCallback(async () => {
    const attempt = await currentAttempt(course, arrangements.length);
    const [progress, verdicts] = await Promise.all([courseState(course), verdictsOf(course)]);
    const order = arrangements[attempt.order]!;
    setState({ attempt, questions: attemptQuestions(all, order, attempt.id, progress, verdicts) });
  }, [course, all, arrangements]);

  useEffect(() => {
    const read = () => {
      refresh().catch(() => {
        setBroken(true);
      });
    };
    const grade = () => void gradeWaiting(course);
    const stop = onChange((change) => {
      if (change.kind === 'written' || change.kind === 'acknowledged') read();
    });
    addEventListener('online', grade);
    read();
    grade();
    void sync();
    return () => {
      stop();
      removeEventListener('online', grade);
    };
  }, [course, refresh]);

  /** Resolves to false when the answer is kept but its correction must wait for a network. */
  const answer = async (attempt: string, question: QuestionId, choice: ChoiceId): Promise<boolean> => {
    await record({ kind: 'answered', course, attempt, question, choice });
    const graded = await gradeWaiting(course);
    await refresh();
    return graded;
  };

  const restart = async (before: Attempt): Promise<void> => {
    await beginAttempt(course, arrangements.length, before);
    await refresh();
  };

  return { state, broken, answer, restart };
}

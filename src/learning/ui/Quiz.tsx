import { useEffect, useRef, useState } from 'react';
import type { Question } from '../../courses/course.ts';
import type { Arrangement, AttemptQuestion } from './quiz-attempt.ts';
import { QuizQuestion } from './QuizQuestion.tsx';
import { QuizResult } from './QuizResult.tsx';
import { QuizToRead } from './QuizToRead.tsx';
import type { StepLinks } from './QuizVerdict.tsx';
import { notSaved } from './sync-words.ts';
import { useQuiz } from './use-quiz.ts';
import './quiz.css';

interface Props {
  course: { id: string; slug: string };
  questions: Question[];
  arrangements: Arrangement[];
  stepLinks: StepLinks;
}

/** One question at a time; the server corrects. Before the script runs, the questions are there to read. */
export default function Quiz({ course, questions, arrangements, stepLinks }: Props) {
  const { state, broken, answer, restart } = useQuiz(course.id, questions, arrangements);
  /** the question shown; undefined: the first without an answer */
  const [shown, setShown] = useState<string>();
  const [said, setSaid] = useState('');
  const top = useRef<HTMLDivElement>(null);
  const [moved, setMoved] = useState(0);

  // After « Question suivante » or « Recommencer », the reading position follows.
  useEffect(() => {
    if (moved > 0) top.current?.querySelector<HTMLElement>('[data-focus]')?.focus();
  }, [moved]);

  if (broken) return <QuizToRead questions={questions} message={notSaved} />;
  if (!state) return <QuizToRead questions={questions} />;

  const pending = state.questions.find((one) => one.given === undefined);
  const current: AttemptQuestion | undefined =
    shown === 'result' ? undefined : (state.questions.find((one) => one.question.id === shown) ?? pending);
  const go = (to: string | undefined) => {
    setShown(to);
    setSaid('');
    setMoved((count) => count + 1);
  };

  const validate = async (choice: string) => {
    if (!current) return;
    setShown(current.question.id);
    try {
      const graded = await answer(state.attempt.id, current.question.id, choice);
      setSaid(graded ? '' : 'Votre réponse est gardée. Elle sera corrigée dès que le réseau revient.');
    } catch {
      setSaid(notSaved);
    }
  };

  return (
    <div className="quiz" ref={top}>
      {current ? (
        <QuizQuestion
          key={`${state.attempt.id} ${current.question.id}`}
          one={current}
          position={state.questions.indexOf(current) + 1}
          count={state.questions.length}
          last={pending === undefined || (pending === current && isOnlyPending(state.questions))}
          stepLinks={stepLinks}
          onAnswer={validate}
          onNext={() => {
            go(pending ? pending.question.id : 'result');
          }}
        />
      ) : (
        <QuizResult
          questions={state.questions}
          stepLinks={stepLinks}
          onRestart={async () => {
            await restart(state.attempt);
            go(undefined);
          }}
        />
      )}
      <p role="status" className="quiz__said">
        {said}
      </p>
    </div>
  );
}

const isOnlyPending = (questions: readonly AttemptQuestion[]): boolean =>
  questions.filter((one) => one.given === undefined).length <= 1;

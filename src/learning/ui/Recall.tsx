import { useEffect, useRef, useState } from 'react';
import { skipped } from '../event.ts';
import type { AttemptQuestion } from './quiz-attempt.ts';
import { QuizQuestion } from './QuizQuestion.tsx';
import { QuizVerdict, type StepLinks } from './QuizVerdict.tsx';
import { notSaved } from './sync-words.ts';
import { type RecallState, useRecall } from './use-recall.ts';
import './quiz.css';

const instead: Record<Exclude<RecallState['kind'], 'asking'>, string> = {
  reading: 'Nous cherchons vos questions…',
  none: 'Aucune question n’attend aujourd’hui. Tout va bien.',
  'no-network': 'Ces questions demandent le réseau une première fois. Revenez quand il est là.',
  broken: notSaved,
};

/** Three questions of a quiz taken some days ago, one at a time; she may pass on them at any moment. */
export default function Recall() {
  const { state, answer, skip } = useRecall();
  const [shown, setShown] = useState<string>();
  const [said, setSaid] = useState('');
  const [moved, setMoved] = useState(0);
  const top = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (moved > 0) top.current?.querySelector<HTMLElement>('[data-focus]')?.focus();
  }, [moved]);

  if (state.kind !== 'asking') {
    return (
      <div className="notice" role="status">
        <p>{instead[state.kind]}</p>
      </div>
    );
  }

  const { questions, round } = state;
  const open = questions.filter((one) => one.given === undefined);
  const current = questions.find((one) => one.question.id === shown) ?? open[0];
  const go = (to: string | undefined) => {
    setShown(to);
    setSaid('');
    setMoved((count) => count + 1);
  };
  const validate = async (question: string, choice: string) => {
    setShown(question);
    try {
      const graded = await answer(question, choice);
      setSaid(graded ? '' : 'Votre réponse est gardée. Elle sera corrigée dès que le réseau revient.');
    } catch {
      setSaid(notSaved);
    }
  };
  const pass = async () => {
    try {
      await skip(open.map(({ question }) => question.id));
      go(undefined);
    } catch {
      setSaid(notSaved);
    }
  };

  return (
    <div className="quiz" ref={top}>
      <p className="muted">Cours «{`\u00A0${round.sheet.title}\u00A0`}»</p>
      {current ? (
        <>
          <QuizQuestion
            key={current.question.id}
            one={current}
            position={questions.indexOf(current) + 1}
            count={questions.length}
            last={open.every((one) => one === current)}
            stepLinks={round.sheet.stepLinks}
            calm
            onAnswer={(choice) => validate(current.question.id, choice)}
            onNext={() => {
              go(open[0]?.question.id);
            }}
          />
          {open.length > 0 && (
            <p>
              <button type="button" className="link-button" onClick={() => void pass()}>
                Passer ces questions
              </button>
            </p>
          )}
        </>
      ) : (
        <End questions={questions} stepLinks={round.sheet.stepLinks} />
      )}
      <p role="status" className="quiz__said">
        {said}
      </p>
    </div>
  );
}

function End({ questions, stepLinks }: { questions: readonly AttemptQuestion[]; stepLinks: StepLinks }) {
  const answered = questions.filter(({ given }) => given !== skipped);
  return (
    <section aria-label="Vos réponses">
      <h2 tabIndex={-1} data-focus="">
        {answered.length > 0 ? 'C’est fait, merci.' : 'D’accord, on continue sans.'}
      </h2>
      <ol className="quiz__answers">
        {answered.map(({ question, verdict }) => (
          <li key={question.id}>
            <p>{question.prompt}</p>
            {verdict ? (
              <QuizVerdict verdict={verdict} stepLinks={stepLinks} calm />
            ) : (
              <p className="muted">Correction à venir, dès que le réseau revient.</p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

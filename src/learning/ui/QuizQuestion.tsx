import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react';
import type { AttemptQuestion } from './quiz-attempt.ts';
import { QuizVerdict, type StepLinks } from './QuizVerdict.tsx';

interface Props {
  one: AttemptQuestion;
  position: number;
  count: number;
  /** no other question waits for an answer */
  last: boolean;
  stepLinks: StepLinks;
  calm?: boolean;
  onAnswer: (choice: string) => Promise<void>;
  onNext: () => void;
}

export function QuizQuestion({
  one,
  position,
  count,
  last,
  stepLinks,
  calm = false,
  onAnswer,
  onNext,
}: Props) {
  const { question, given, verdict } = one;
  const [choice, setChoice] = useState<string>();
  const [sending, setSending] = useState(false);
  const [missing, setMissing] = useState(false);
  const error = useId();
  const after = useRef<HTMLDivElement>(null);
  const answeredHere = useRef(false);

  // The verdict takes the focus when it answers what she just did, never on a reload.
  useEffect(() => {
    if (answeredHere.current && given !== undefined && !sending) after.current?.focus();
  }, [given, sending]);

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (choice === undefined) {
      setMissing(true);
      return;
    }
    setSending(true);
    answeredHere.current = true;
    await onAnswer(choice);
    setSending(false);
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <fieldset className="field quiz__question" disabled={given !== undefined || sending}>
        <legend tabIndex={-1} data-focus="">
          <small>
            Question {position} sur {count}
          </small>
          {question.prompt}
        </legend>
        {question.choices.map((one) => (
          <label className="choice" key={one.id}>
            <input
              type="radio"
              name={question.id}
              value={one.id}
              checked={(given ?? choice) === one.id}
              aria-describedby={missing ? error : undefined}
              onChange={() => {
                setChoice(one.id);
                setMissing(false);
              }}
            />
            <span>
              {one.text}
              {verdict !== undefined && one.id === verdict.answer && (
                <strong className="quiz__mark"> · la bonne réponse</strong>
              )}
              {verdict !== undefined && one.id === given && !verdict.correct && (
                <strong className="quiz__mark"> · votre réponse</strong>
              )}
            </span>
          </label>
        ))}
      </fieldset>
      {missing && (
        <p className="field__error" id={error} role="alert">
          Choisissez une réponse, puis validez.
        </p>
      )}
      {given === undefined ? (
        <button type="submit" className="button" disabled={sending}>
          {sending ? 'Correction en cours…' : 'Valider ma réponse'}
        </button>
      ) : (
        <div ref={after} tabIndex={-1} className="quiz__after">
          {verdict && <QuizVerdict verdict={verdict} stepLinks={stepLinks} calm={calm} />}
          <button type="button" className="button" onClick={onNext}>
            {last ? 'Voir mon résultat' : 'Question suivante'}
          </button>
        </div>
      )}
    </form>
  );
}

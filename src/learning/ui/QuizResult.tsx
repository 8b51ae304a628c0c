import { questionsPerQuiz, rightToPass } from '../verdict-memory.ts';
import type { AttemptQuestion } from './quiz-attempt.ts';
import { Sign, type StepLinks } from './QuizVerdict.tsx';

interface Props {
  questions: readonly AttemptQuestion[];
  stepLinks: StepLinks;
  onRestart: () => Promise<void>;
}

export function QuizResult({ questions, stepLinks, onRestart }: Props) {
  const right = questions.filter((one) => one.verdict?.correct).length;
  const waiting = questions.filter((one) => one.verdict === undefined).length;
  const passed = right >= rightToPass;
  return (
    <section aria-label="Résultat du quiz">
      <h2 tabIndex={-1} data-focus="" className="quiz__score">
        {waiting > 0 ? 'Vos réponses sont gardées' : `${right} sur ${questions.length}`}
      </h2>
      <div role="status">
        {waiting > 0 ? (
          <p>
            {waiting === 1
              ? 'Une réponse attend le réseau. Elle sera corrigée dès qu’il revient.'
              : `${waiting} réponses attendent le réseau. Elles seront corrigées dès qu’il revient.`}
          </p>
        ) : (
          <p>
            {passed ? 'Quiz réussi.' : 'Pas encore réussi.'} Il faut {rightToPass} bonnes réponses sur{' '}
            {questionsPerQuiz}.
          </p>
        )}
      </div>
      <ol className="quiz__answers">
        {questions.map(({ question, verdict }) => (
          <li key={question.id}>
            <p>{question.prompt}</p>
            {verdict && <Correction verdict={verdict} question={question} stepLinks={stepLinks} />}
            {!verdict && <p className="muted">Correction à venir.</p>}
          </li>
        ))}
      </ol>
      <button
        type="button"
        className={passed ? 'button button--quiet' : 'button'}
        onClick={() => void onRestart()}
      >
        Recommencer le quiz
      </button>
      <p className="quiz__again">
        Les questions et les réponses changent de place. Autant de fois que vous voulez.
      </p>
    </section>
  );
}

function Correction({
  verdict,
  question,
  stepLinks,
}: {
  verdict: NonNullable<AttemptQuestion['verdict']>;
  question: AttemptQuestion['question'];
  stepLinks: StepLinks;
}) {
  const text = (id: string) => question.choices.find((choice) => choice.id === id)?.text;
  const taught = stepLinks[verdict.step];
  return (
    <>
      <p className="quiz__verdict" data-right={verdict.correct}>
        <Sign right={verdict.correct} />
        {verdict.correct ? 'Bonne réponse' : 'À revoir'}
      </p>
      {!verdict.correct && (
        <p>
          La bonne réponse{'\u00A0'}: {text(verdict.answer)}. {verdict.explanation}{' '}
          {taught && <a href={taught.url}>Revoir «{`\u00A0${taught.title}\u00A0`}»</a>}
        </p>
      )}
    </>
  );
}

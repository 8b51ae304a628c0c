import type { Verdict } from '../event.ts';

/** Step id → where it is. */
export type StepLinks = Record<string, { url: string; title: string }>;

interface Props {
  verdict: Verdict;
  stepLinks: StepLinks;
  /** days after the quiz: nothing red, and the step is named after a right answer too */
  calm?: boolean;
}

/** Right or wrong, by a sign and by words, then why, and the step that taught it when she was wrong. */
export function QuizVerdict({ verdict, stepLinks, calm = false }: Props) {
  const taught = stepLinks[verdict.step];
  return (
    <div className={`notice${verdict.correct ? ' notice--good' : calm ? '' : ' notice--bad'}`}>
      <p className="quiz__verdict">
        <Sign right={verdict.correct} />
        {verdict.correct ? 'Bonne réponse' : calm ? 'Pas tout à fait' : 'Ce n’est pas la bonne réponse'}
      </p>
      <p>{verdict.explanation}</p>
      {(calm || !verdict.correct) && taught && (
        <p>
          À revoir{'\u00A0'}: <a href={taught.url}>{taught.title}</a>
        </p>
      )}
    </div>
  );
}

export function Sign({ right }: { right: boolean }) {
  return (
    <svg className="quiz__sign" viewBox="0 0 20 20" width="24" height="24" aria-hidden="true">
      <circle cx="10" cy="10" r="9" />
      <path d={right ? 'm5.5 10.5 3 3 6-7' : 'm6.5 6.5 7 7m0-7-7 7'} />
    </svg>
  );
}

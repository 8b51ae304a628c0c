import type { Question } from '../../courses/course.ts';

/** The questions to read: what the server's HTML shows, and what stays when nothing can be kept. */
export function QuizToRead({ questions, message }: { questions: readonly Question[]; message?: string }) {
  return (
    <div className="quiz-read">
      {message === undefined ? (
        <noscript>
          <p className="notice">
            Pour répondre et être corrigé, il faut activer JavaScript dans votre navigateur. Vous pouvez lire
            les questions ici et chercher les réponses dans le cours.
          </p>
        </noscript>
      ) : (
        <p className="notice notice--bad">{message}</p>
      )}
      <ol>
        {questions.map((question) => (
          <li key={question.id}>
            <p>{question.prompt}</p>
            <ul>
              {question.choices.map((choice) => (
                <li key={choice.id}>{choice.text}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </div>
  );
}

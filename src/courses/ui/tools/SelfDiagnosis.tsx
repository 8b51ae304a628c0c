import { type Answer, diagnose, topics, unanswered } from '../../tools/diagnosis.ts';
import { diagnosisNote, diagnosisTool, noAnswers, readDiagnosisNote } from '../../tools/diagnosis-note.ts';
import { DiagnosisResult } from './DiagnosisResult.tsx';
import type { TaughtCourses } from './course-links.tsx';
import {
  answerWords,
  diagnosisSummary,
  diagnosisText,
  missingWords,
  questionWords,
  topicNames,
} from './diagnosis-words.ts';
import { RadioChoices } from './RadioChoices.tsx';
import { ToolFrame } from './ToolFrame.tsx';
import { useRemembered } from './use-remembered.ts';

const empty = diagnosisNote(noAnswers);

/** « Mon autodiagnostic » (course 01, step 3). Its note is described in tools/diagnosis-note.ts. */
export default function SelfDiagnosis({ taught }: { taught: TaughtCourses }) {
  const { value, change, forget, memory } = useRemembered(diagnosisTool, empty, readDiagnosisNote);
  const { answers } = value;
  const diagnosis = diagnose(answers);
  const answer = (question: number, given: Answer) =>
    change((note) => diagnosisNote(note.answers.map((old, index) => (index === question ? given : old))));

  return (
    <ToolFrame
      title="Mon autodiagnostic"
      memory={memory}
      onForget={forget}
      forgetWarning="Vos douze réponses vont disparaître de ce téléphone."
      summary={diagnosis ? diagnosisSummary(diagnosis) : missingWords(unanswered(answers))}
      sheet={diagnosis && <DiagnosisResult diagnosis={diagnosis} taught={taught} />}
      text={diagnosis && diagnosisText(diagnosis, taught)}
    >
      {topics.map((topic, index) => (
        <fieldset className="tool__group" key={topic}>
          <legend>
            {index + 1}. {topicNames[topic]}
          </legend>
          {[2 * index, 2 * index + 1].map((question) => (
            <RadioChoices
              key={question}
              label={questionWords[question]?.label ?? ''}
              hint={questionWords[question]?.hint ?? ''}
              value={answers[question] == null ? '' : (String(answers[question]) as '0' | '1' | '2')}
              choices={answerWords}
              onChange={(given) => answer(question, Number(given) as Answer)}
            />
          ))}
        </fieldset>
      ))}
    </ToolFrame>
  );
}

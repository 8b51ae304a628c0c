import { type Diagnosis, topics } from '../../tools/diagnosis.ts';
import { CourseLink, type TaughtCourses } from './course-links.tsx';
import { diagnosisSummary, levelCourses, topicNames } from './diagnosis-words.ts';

interface Props {
  diagnosis: Diagnosis;
  taught: TaughtCourses;
}

/** A mark a topic, the total, three courses: on screen and on paper. */
export function DiagnosisResult({ diagnosis, taught }: Props) {
  return (
    <>
      <p className="tool-sheet__said">{diagnosisSummary(diagnosis)}</p>
      <table className="tool-table">
        <caption>Ma note, thème par thème</caption>
        <thead>
          <tr>
            <th scope="col">Thème</th>
            <th scope="col" className="number">
              Note sur 4
            </th>
          </tr>
        </thead>
        <tbody>
          {topics.map((topic) => (
            <tr key={topic}>
              <th scope="row">{topicNames[topic]}</th>
              <td className="number">
                <span className="tool-dots" aria-hidden="true">
                  {'●'.repeat(diagnosis.marks[topic])}
                  {'○'.repeat(4 - diagnosis.marks[topic])}
                </span>{' '}
                {diagnosis.marks[topic]}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Total sur 24</th>
            <td className="number">{diagnosis.total}</td>
          </tr>
        </tfoot>
      </table>
      <h3>Mes trois cours pour commencer</h3>
      <ol>
        {diagnosis.courses.map((id) => (
          <li key={id}>
            <CourseLink id={id} taught={taught} />
          </li>
        ))}
      </ol>
      <p>{levelCourses(diagnosis.level)}</p>
      <p className="no-print">
        <a className="button button--quiet" href="/mon-parcours/">
          Voir mon parcours, cours par cours
        </a>
      </p>
    </>
  );
}

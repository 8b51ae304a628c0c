import { type Choice, buttonText, nextCourses } from '../../tools/collection-form.ts';
import { CourseLink, type TaughtCourses } from './course-links.tsx';
import { formNames, posterWords, prepareLastWords, rightWords } from './tree-words.ts';

interface Props {
  choice: Choice;
  shop: string;
  contact: string;
  taught: TaughtCourses;
}

/** The poster for customers, then what the shopkeeper keeps for herself. */
export function FormPoster({ choice, shop, contact, taught }: Props) {
  const { form } = choice;
  const poster = posterWords[form];
  return (
    <>
      <div className="tool-poster">
        {shop.trim() && <p className="tool-poster__shop">{shop}</p>}
        <p className="tool-poster__title">{poster.title}</p>
        <ol>
          {poster.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {contact.trim() && <p className="tool-poster__contact">{contact}</p>}
      </div>
      <div className="tool-memo">
        <h3>Pour vous&nbsp;: la forme {form}</h3>
        <dl className="tool-facts">
          <dt>La forme</dt>
          <dd>{formNames[form]}</dd>
          <dt>Texte du bouton</dt>
          <dd>«&nbsp;{buttonText[form]}&nbsp;»</dd>
          <dt>Ce que dit la loi</dt>
          <dd>{rightWords[form]}</dd>
        </dl>
        {choice.prepareLast && <p className="notice notice--sun">{prepareLastWords}.</p>}
        {choice.paidPossible && <p>P est possible aussi, car vous encaissez à distance.</p>}
        <p className="tool-memo__next">Les cours suivants pour cette forme&nbsp;:</p>
        <ul>
          {nextCourses[form].map((id) => (
            <li key={id}>
              <CourseLink id={id} taught={taught} />
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

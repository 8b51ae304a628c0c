import { safetyFields, safetyLines, safetySummary, urgentLines } from './safety-words.ts';
import { ToolFrame } from './ToolFrame.tsx';
import { useFigures } from './use-figures.ts';

/** « Ma liste de sécurité » (course 25, step 5), to print and hang behind the till. */
export default function SafetyList() {
  const { values, set, forget, memory } = useFigures('liste-de-securite', safetyFields);
  const { done } = values;
  const summary = safetySummary(done);
  const mark = (id: string) => (done.includes(id) ? '☑' : '☐');
  return (
    <ToolFrame
      title="Ma liste de sécurité"
      memory={memory}
      onForget={forget}
      forgetWarning="Vos coches vont disparaître de ce téléphone."
      summary={summary}
      sheet={
        <>
          <ul className="tool-print-only">
            {safetyLines.map(({ id, text }) => (
              <li key={id}>
                {mark(id)} {text}
              </li>
            ))}
          </ul>
          <h3>En cas de problème</h3>
          <ol>
            {urgentLines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
          <p className="tool-print-only">Mon prestataire&nbsp;: ______________________</p>
        </>
      }
      text={[...safetyLines.map(({ id, text }) => `${mark(id)} ${text}`), '', ...urgentLines].join('\n')}
    >
      <fieldset className="tool__group">
        <legend>Ce qui est fait</legend>
        {safetyLines.map(({ id, text }) => (
          <label className="choice" key={id}>
            <input
              type="checkbox"
              checked={done.includes(id)}
              onChange={(event) =>
                set('done', event.target.checked ? [...done, id] : done.filter((one) => one !== id))
              }
            />
            {text}
          </label>
        ))}
      </fieldset>
    </ToolFrame>
  );
}

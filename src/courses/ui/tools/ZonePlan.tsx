import { useId, useState } from 'react';
import {
  type Square,
  type ZonePlan as Plan,
  checkPlan,
  emptyPlan,
  examplePlan,
  letters,
  side,
  wayToTheTill,
} from '../../tools/zone-plan.ts';
import {
  asPlan,
  checkSentence,
  planSummary,
  planText,
  squareName,
  thingNames,
  things,
} from './zone-plan-words.ts';
import { ToolFrame } from './ToolFrame.tsx';
import { type FigureFields, useFigures } from './use-figures.ts';

const fields: FigureFields<{ plan: Plan }> = {
  plan: { example: examplePlan, blank: emptyPlan, read: asPlan },
};
const rows = Array.from({ length: side }, (_, row) => row);

/** « Mon plan de zone » (course 07, step 2): a shop of six squares by six, drawn with the thumb. */
export default function ZonePlan() {
  const { values, set, anyExample, clearExamples, forget, memory } = useFigures('plan-de-zone', fields);
  const [chosen, setChosen] = useState<Square>('till');
  const group = useId();
  const { plan } = values;
  const checks = checkPlan(plan);
  const way = wayToTheTill(plan) ?? [];
  const summary = planSummary(checks);
  const drawn = plan.some((square) => square !== 'empty');
  const put = (at: number) =>
    set(
      'plan',
      plan.map((square, index) => (index !== at ? square : square === chosen ? 'empty' : chosen)),
    );
  const squareClass = (at: number) =>
    `tool-plan__square tool-plan__square--${plan[at] ?? 'empty'}${way.includes(at) ? ' tool-plan__square--way' : ''}`;

  return (
    <ToolFrame
      title="Mon plan de zone"
      anyExample={anyExample}
      onMine={clearExamples}
      mineLabel="Dessiner ma boutique"
      memory={memory}
      onForget={forget}
      summary={summary}
      sheet={
        drawn && (
          <>
            <table className="tool-plan-paper">
              <caption>Vue de dessus. La rue est en bas, un carreau vaut un grand pas.</caption>
              <tbody>
                {rows.map((row) => (
                  <tr key={row}>
                    {plan.slice(row * side, (row + 1) * side).map((square, column) => (
                      <td key={column}>
                        {letters[square] || (way.includes(row * side + column) ? '·' : '')}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
            <p className="tool-print-only">
              {things.map((thing) => `${letters[thing]}\u00a0: ${thingNames[thing]}`).join('\u202f; ')}. Les
              points montrent le chemin libre.
            </p>
            <ul className="tool-checks">
              {checks.map((one) => (
                <li key={one.check}>
                  <strong>{one.good ? 'Bien' : 'À revoir'}</strong> {checkSentence(one)}
                </li>
              ))}
            </ul>
          </>
        )
      }
      more={
        drawn && (
          <button type="button" className="button button--quiet" onClick={() => set('plan', emptyPlan)}>
            Vider le plan
          </button>
        )
      }
      text={drawn ? `${planText(plan)}\n\n${checks.map(checkSentence).join('\n')}` : null}
    >
      <fieldset className="field">
        <legend>Je place…</legend>
        {things.map((thing) => (
          <label className="choice" key={thing}>
            <input
              type="radio"
              name={`${group}-chose`}
              checked={chosen === thing}
              onChange={() => setChosen(thing)}
            />
            <span>
              <b>{letters[thing]}</b> · {thingNames[thing]}
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset className="tool__group">
        <legend>Touchez les carreaux {anyExample && <span className="tool-tag">exemple</span>}</legend>
        <p className="field__hint">
          Le fond de la boutique est en haut, la rue en bas. Touchez encore pour effacer.
        </p>
        <div className="tool-plan">
          {plan.map((square, at) => (
            <button
              type="button"
              key={at}
              className={squareClass(at)}
              aria-label={squareName(plan, at)}
              onClick={() => put(at)}
            >
              {letters[square] || (way.includes(at) ? '·' : '')}
            </button>
          ))}
        </div>
      </fieldset>
    </ToolFrame>
  );
}

import { chosenActions, planState, topicOrder } from '../../tools/action-plan.ts';
import { diagnose, weakTopics } from '../../tools/diagnosis.ts';
import { diagnosisTool, readDiagnosisNote } from '../../tools/diagnosis-note.ts';
import { type NumberRule, minutes, readNumber } from '../../tools/read-number.ts';
import { weeklyTime } from '../../tools/training-time.ts';
import { ActionChoices } from './ActionChoices.tsx';
import { NumberField, TextField } from './fields.tsx';
import { planText, planWords, timeWords } from './plan-words.ts';
import { asList, asText } from './stored.ts';
import { ToolFrame } from './ToolFrame.tsx';
import { type FigureFields, figure, optionalText, useFigures } from './use-figures.ts';
import { useNoteOf } from './use-note-of.ts';

interface Values {
  chosen: readonly string[];
  minutes: string;
  days: string;
  moment: string;
}
const fields: FigureFields<Values> = {
  chosen: { example: [], blank: [], read: asList(asText, 18), neutral: true },
  minutes: figure('15'),
  days: figure('5'),
  moment: optionalText,
};
const daysAWeek: NumberRule = { decimals: 0, min: 1, max: 7 };

/** « Mes 3 actions et mon temps » (course 01, step 5). */
export default function MyActions() {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures(
    'mes-actions',
    fields,
  );
  const note = useNoteOf(diagnosisTool, readDiagnosisNote);
  const diagnosis = note && diagnose(note.answers);
  const weak = diagnosis ? weakTopics(diagnosis.marks) : [];

  const each = readNumber(values.minutes, minutes);
  const days = readNumber(values.days, daysAWeek);
  const time = timeWords(each.ok && days.ok ? weeklyTime(each.value, days.value) : null);
  const plan = planState(values.chosen);
  const chosen = plan.state === 'done' ? chosenActions(values.chosen) : null;

  return (
    <ToolFrame
      title="Mes 3 actions et mon temps"
      anyExample={anyExample}
      onMine={clearExamples}
      memory={memory}
      onForget={forget}
      forgetWarning="Vos actions et vos minutes vont disparaître de ce téléphone."
      summary={`${planWords(plan)} ${time}`}
      sheet={
        chosen && (
          <>
            <h3>À faire dans les 7 jours</h3>
            <ol className="tool-todo">
              {chosen.map(({ id, text, quick }) => (
                <li key={id}>
                  {text}
                  {quick && ' (moins de 15\u00a0min)'}
                  <span className="tool-print-only">Jour&nbsp;: ____________ Fait&nbsp;: ☐</span>
                </li>
              ))}
            </ol>
            <h3>Mon temps de formation</h3>
            {values.moment.trim() && <p>Mon moment&nbsp;: {values.moment.trim()}.</p>}
            <p>{time}</p>
          </>
        )
      }
      text={chosen && planText(chosen, time, values.moment)}
    >
      <ActionChoices
        order={topicOrder(weak)}
        advised={weak.slice(0, 3)}
        chosen={values.chosen}
        onChange={(next) => set('chosen', next)}
      />
      <fieldset className="tool__group">
        <legend>Mon temps</legend>
        <div className="tool__pair">
          <NumberField
            label="Minutes par jour"
            unit="min"
            value={values.minutes}
            reading={each}
            isExample={isExample('minutes')}
            onChange={(typed) => set('minutes', typed)}
          />
          <NumberField
            label="Jours par semaine"
            hint="De 1 à 7."
            unit="jours"
            whole
            value={values.days}
            reading={days}
            isExample={isExample('days')}
            onChange={(typed) => set('days', typed)}
          />
        </div>
        <TextField
          label="Mon moment (facultatif)"
          hint={'Par exemple\u00a0: mardi à 9\u00a0h\u00a030, avant l’ouverture.'}
          value={values.moment}
          onChange={(typed) => set('moment', typed)}
        />
      </fieldset>
    </ToolFrame>
  );
}

import { callRanges, callTime } from '../../tools/call-ranges.ts';
import { readTime } from '../../tools/civil-day.ts';
import { minutes, readNumber, whole } from '../../tools/read-number.ts';
import { callSummary, callTexts } from './call-words.ts';
import { CopyButton } from './CopyButton.tsx';
import { NumberField, TextField } from './fields.tsx';
import { ToolFrame } from './ToolFrame.tsx';
import { type FigureFields, figure, optionalText, useFigures } from './use-figures.ts';

interface Values {
  calls: string;
  minutes: string;
  first: string;
  second: string;
  shop: string;
}
const fields: FigureFields<Values> = {
  calls: figure('15'),
  minutes: figure('4'),
  first: figure('10:00'),
  second: figure('16:00'),
  shop: optionalText,
};

/** « Mes plages d’appel » (course 10, step 5). */
export default function CallPlan() {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures(
    'plages-d-appel',
    fields,
  );
  const calls = readNumber(values.calls, whole);
  const each = readNumber(values.minutes, minutes);
  const [first, second] = [readTime(values.first), readTime(values.second)];
  const time = calls.ok && each.ok ? callTime(calls.value, each.value) : null;
  const ranges = time !== null && first !== null && second !== null ? callRanges(time, first, second) : null;
  const summary = callSummary(time, first !== null && second !== null, ranges);
  const texts = ranges && time !== null && time > 0 ? callTexts(ranges, values.shop) : null;
  const hoursAreWrong = time !== null && time <= 144_000 && first !== null && second !== null && !ranges;

  return (
    <ToolFrame
      title="Mes plages d’appel"
      anyExample={anyExample}
      onMine={clearExamples}
      memory={memory}
      onForget={forget}
      summary={summary}
      sheet={
        texts && (
          <>
            <p className="tool-sheet__said">{summary}</p>
            <h3>Message d’accueil du répondeur</h3>
            <p className="tool-quote">{texts.greeting}</p>
            <h3>Réponse automatique de la messagerie</h3>
            <p className="tool-quote" data-sms="">
              {texts.reply}
            </p>
          </>
        )
      }
      text={texts && [summary, texts.greeting, texts.reply].join('\n\n')}
      more={texts && <CopyButton text={texts.reply} label="Copier la réponse automatique" />}
    >
      <div className="tool__pair">
        <NumberField
          label="Appels par jour"
          unit="appels"
          whole
          value={values.calls}
          reading={calls}
          isExample={isExample('calls')}
          onChange={(typed) => set('calls', typed)}
        />
        <NumberField
          label="Durée d’un appel"
          hint="Comptez aussi la note que vous prenez."
          unit="min"
          value={values.minutes}
          reading={each}
          isExample={isExample('minutes')}
          onChange={(typed) => set('minutes', typed)}
        />
        <TextField
          label="Début de la première plage"
          type="time"
          value={values.first}
          isExample={isExample('first')}
          error={hoursAreWrong ? 'Vérifiez vos heures' : undefined}
          onChange={(typed) => set('first', typed)}
        />
        <TextField
          label="Début de la seconde plage"
          type="time"
          value={values.second}
          isExample={isExample('second')}
          error={hoursAreWrong ? 'Vérifiez vos heures' : undefined}
          onChange={(typed) => set('second', typed)}
        />
      </div>
      <TextField
        label="Nom de la boutique (facultatif)"
        hint="Il s’écrit dans les deux messages."
        value={values.shop}
        onChange={(typed) => set('shop', typed)}
      />
    </ToolFrame>
  );
}

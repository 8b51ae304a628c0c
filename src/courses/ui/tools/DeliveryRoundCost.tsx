import { roundCost } from '../../tools/delivery-round.ts';
import { fraction } from '../../tools/fraction.ts';
import { smallestBasket } from '../../tools/smallest-basket.ts';
import { basketWords } from './basket-words.ts';
import {
  type DeliveryKey,
  basketKeys,
  deliveryFields,
  deliveryRules,
  deliveryWords,
  mostKept,
  roundKeys,
  roundOf,
} from './delivery-figures.ts';
import { basketLines, heaviest, keptLines, roundLines, roundSummary } from './delivery-words.ts';
import { NumberField } from './fields.tsx';
import { KeptRounds } from './KeptRounds.tsx';
import { readFigures, toFill } from './read-figures.ts';
import { ResultTable } from './ResultTable.tsx';
import { stepText } from './StepTable.tsx';
import { ToolFrame } from './ToolFrame.tsx';
import { useFigures } from './use-figures.ts';

const labels = (keys: readonly DeliveryKey[]) => keys.map((key) => deliveryWords[key].label);

/** « Le coût de ma tournée » (course 18, steps 3 and 4). */
export default function DeliveryRoundCost() {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures(
    'cout-d-une-tournee',
    deliveryFields,
  );
  const figures = readFigures<DeliveryKey>(values, deliveryRules);
  const { readings, value } = figures;
  const wrong = figures.wrong(roundKeys);
  const round = roundOf(figures);
  const cost = wrong.length === 0 ? roundCost(round) : null;
  const noBasket = figures.wrong(basketKeys);
  const spent = { margin: value('margin'), share: value('share'), vat: value('vat'), paid: value('paid') };
  const basket =
    cost && noBasket.length === 0
      ? smallestBasket({ ...spent, cost: cost.perStop, share: fraction(spent.share, 10_000) })
      : null;
  const summary = !cost
    ? toFill(labels(wrong))
    : [
        roundSummary(round, cost),
        heaviest(cost),
        basket
          ? basketWords(basket, 'delivery')
          : `Pour le panier minimum, remplissez\u00a0: ${labels(noBasket).join('\u202f; ')}.`,
      ].join(' ');
  const lines = cost && [...roundLines(round, cost), ...(basket ? basketLines(basket, spent) : [])];
  const kept = keptLines(values.kept);

  const field = (key: DeliveryKey) => (
    <NumberField
      key={key}
      {...deliveryWords[key]}
      value={values[key]}
      reading={readings[key]}
      isExample={isExample(key)}
      whole={key === 'stops'}
      onChange={(typed) => set(key, typed)}
    />
  );

  return (
    <ToolFrame
      title="Le coût de ma tournée"
      anyExample={anyExample}
      onMine={clearExamples}
      memory={memory}
      onForget={forget}
      summary={summary}
      sheet={
        lines && (
          <>
            <ResultTable caption="La tournée, ligne par ligne" lines={lines} />
            <p className="tool-sheet__said">{summary}</p>
            {kept.length > 0 && <KeptRounds lines={kept} />}
          </>
        )
      }
      text={
        lines &&
        [
          ...stepText(lines),
          summary,
          ...kept.map(
            (line) => `${line.stops}, ${line.road}\u00a0: ${line.total}, ${line.perStop} par arrêt`,
          ),
        ].join('\n')
      }
    >
      <fieldset className="tool__group">
        <legend>Ma tournée</legend>
        <div className="tool__pair">{roundKeys.map(field)}</div>
        <div className="button-row">
          <button
            type="button"
            className="button button--quiet button--small"
            disabled={!cost || values.kept.length >= mostKept}
            onClick={() => set('kept', [...values.kept, round])}
          >
            Garder cette tournée pour comparer
          </button>
          {values.kept.length > 0 && (
            <button
              type="button"
              className="button button--quiet button--small"
              onClick={() => set('kept', [])}
            >
              Enlever les tournées gardées
            </button>
          )}
        </div>
        {values.kept.length >= mostKept && (
          <p className="field__hint">Quatre tournées sont gardées. Enlevez-les pour recommencer.</p>
        )}
      </fieldset>
      <fieldset className="tool__group">
        <legend>Gratuit ou payant{'\u202f?'}</legend>
        <div className="tool__pair">{basketKeys.map(field)}</div>
      </fieldset>
    </ToolFrame>
  );
}

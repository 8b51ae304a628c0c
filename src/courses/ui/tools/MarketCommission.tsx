import { NumberField, SelectField } from './fields.tsx';
import {
  type MarketKey,
  marketFields,
  marketRules,
  marketWords,
  salesKeys,
  stockChoices,
} from './market-figures.ts';
import { commissionLines, commissionSummary, newCustomerWords, stockWords } from './market-words.ts';
import { readFigures, toFill } from './read-figures.ts';
import { ToolFrame } from './ToolFrame.tsx';
import { useFigures } from './use-figures.ts';

const needed = [...salesKeys, 'customers'] as const;

/** « Commission et stock partagé » (course 20, steps 3 and 5). */
export default function MarketCommission() {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures(
    'commission-et-stock',
    marketFields,
  );
  const { readings, value, wrong } = readFigures<MarketKey>(values, marketRules);
  const gaps = wrong(needed);
  const sales = { orders: value('orders'), basket: value('basket') };
  const rates = { rate: value('rate'), other: value('other'), customers: value('customers') };
  const lines = gaps.length === 0 ? commissionLines(sales, rates) : [];
  const news = gaps.length === 0 ? newCustomerWords(sales, rates) : null;
  const stock = readings.stock.ok ? stockWords(value('stock'), values.share) : null;
  const summary = [
    gaps.length === 0 ? commissionSummary(sales, rates) : toFill(gaps.map((key) => marketWords[key].label)),
    ...(stock ? [stock] : []),
  ].join(' ');

  const field = (key: MarketKey) => (
    <NumberField
      key={key}
      {...marketWords[key]}
      value={values[key]}
      reading={readings[key]}
      isExample={isExample(key)}
      whole={key === 'orders' || key === 'customers' || key === 'stock'}
      onChange={(typed) => set(key, typed)}
    />
  );

  return (
    <ToolFrame
      title="Commission et stock partagé"
      anyExample={anyExample}
      onMine={clearExamples}
      memory={memory}
      onForget={forget}
      summary={summary}
      sheet={
        lines.length > 0 && (
          <>
            <table className="tool-table">
              <caption>Ce que prend la place de marché</caption>
              <thead>
                <tr>
                  <th scope="col">Contrat</th>
                  <th scope="col" className="number">
                    Par mois
                  </th>
                  <th scope="col" className="number">
                    Par an
                  </th>
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <tr key={line.name}>
                    <th scope="row">{line.name}</th>
                    <td className="number">{line.month}</td>
                    <td className="number">{line.year}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {news && <p>{news}</p>}
            <p className="tool-sheet__said">{summary}</p>
          </>
        )
      }
      text={
        lines.length > 0
          ? [
              ...lines.map(({ name, month, year }) => `${name}\u00a0: ${month} par mois, ${year} par an`),
              ...(news ? [news] : []),
              summary,
            ].join('\n')
          : null
      }
    >
      <fieldset className="tool__group">
        <legend>La commission</legend>
        <div className="tool__pair">{needed.map(field)}</div>
      </fieldset>
      <fieldset className="tool__group">
        <legend>Le stock partagé</legend>
        <div className="tool__pair">
          {field('stock')}
          <SelectField
            label="Part de la place de marché"
            value={values.share}
            choices={stockChoices}
            onChange={(chosen) => set('share', chosen)}
          />
        </div>
      </fieldset>
    </ToolFrame>
  );
}

import { formatScaled } from '../../tools/format-number.ts';
import { readNumber, whole } from '../../tools/read-number.ts';
import { reorderPoint, salesRule } from '../../tools/reorder-point.ts';
import { NumberField, TextField } from './fields.tsx';
import { ToolFrame } from './ToolFrame.tsx';
import { toFill } from './read-figures.ts';
import { type FigureFields, figure, optionalText, useFigures } from './use-figures.ts';

type Key = 'sales' | 'days' | 'safety' | 'stock';
interface Values extends Record<Key, string> {
  product: string;
}
const fields: FigureFields<Values> = {
  sales: figure('1,5'),
  days: figure('4'),
  safety: figure('2'),
  stock: figure('14'),
  product: optionalText,
};
const words: Readonly<Record<Key, { label: string; hint?: string; unit: string }>> = {
  sales: {
    label: 'Ventes par jour',
    hint: 'Ventes du mois ÷ jours d’ouverture. Exemple\u00a0: 30 ÷ 20 = 1,5.',
    unit: 'par jour',
  },
  days: { label: 'Délai du fournisseur', hint: 'En jours d’ouverture, comme les ventes.', unit: 'jours' },
  safety: { label: 'Stock de sécurité', hint: 'La part que vous ne promettez jamais.', unit: 'exemplaires' },
  stock: { label: 'Stock d’aujourd’hui (facultatif)', unit: 'exemplaires' },
};
const rules = { sales: salesRule, days: whole, safety: whole, stock: whole } as const;
const main = ['sales', 'days', 'safety'] as const;

/** « Quand recommander » (course 09, step 5). */
export default function ReorderPoint() {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures(
    'point-de-commande',
    fields,
  );
  const read = (key: Key) => readNumber(values[key], rules[key]);
  const [sales, days, safety, stock] = [read('sales'), read('days'), read('safety'), read('stock')];
  const point = sales.ok && days.ok && safety.ok ? reorderPoint(sales.value, days.value, safety.value) : null;
  const wrong = main.filter((key) => !read(key).ok);
  const today =
    point === null || !stock.ok
      ? ''
      : BigInt(stock.value) <= point
        ? ` Il vous en reste ${formatScaled(stock.value, 0)}\u00a0: recommandez aujourd’hui.`
        : ` Il vous en reste ${formatScaled(stock.value, 0)}\u00a0: vous pouvez attendre.`;
  const named = values.product.trim() ? `${values.product.trim()}\u00a0: ` : '';
  const summary =
    point === null
      ? toFill(wrong.map((key) => words[key].label))
      : `${named}recommandez quand il en reste ${formatScaled(point, 0)}.${today}`.replace(/^r/, 'R');
  const sum =
    point !== null && sales.ok && days.ok && safety.ok
      ? `${formatScaled(sales.value, 2)} × ${formatScaled(days.value, 0)} + ${formatScaled(safety.value, 0)}, arrondi au-dessus\u00a0: ${formatScaled(point, 0)}`
      : null;
  const field = (key: Key) => (
    <NumberField
      key={key}
      {...words[key]}
      whole={key !== 'sales'}
      value={values[key]}
      reading={key === 'stock' && values.stock.trim() === '' ? { ok: true, value: 0 } : read(key)}
      isExample={isExample(key)}
      onChange={(typed) => set(key, typed)}
    />
  );

  return (
    <ToolFrame
      title="Quand recommander"
      sheetTitle="Mon point de commande"
      anyExample={anyExample}
      onMine={clearExamples}
      memory={memory}
      onForget={forget}
      summary={summary}
      sheet={
        sum && (
          <>
            <p>Ventes par jour × délai + sécurité&nbsp;: {sum}.</p>
            <p className="tool-sheet__said">{summary}</p>
          </>
        )
      }
      text={sum && `${summary}\n${sum}`}
    >
      <TextField
        label="Produit (facultatif)"
        maxLength={40}
        value={values.product}
        onChange={(typed) => set('product', typed)}
      />
      <div className="tool__pair">
        {main.map(field)}
        {field('stock')}
      </div>
    </ToolFrame>
  );
}

import { useId } from 'react';
import { formatEuros, formatScaled } from '../../tools/format-number.ts';
import { curveShape, frame } from './curve-shape.ts';
import { type SellingRead, letters } from './selling-figures.ts';
import type { Crossing } from './selling-words.ts';

interface Props {
  read: SellingRead;
  crossings: readonly Crossing[];
}

/** The cost of a month against the number of orders. Lines differ by their dashes and their letter, not by colour. */
export function CostCurve({ read, crossings }: Props) {
  const title = useId();
  const shape = curveShape(
    read.solutions,
    read.selling,
    crossings.flatMap(({ from }) => (from === null ? [] : [from])),
  );
  const orders = formatScaled(shape.orders, 0);
  const words = crossings.map((crossing) => crossing.words).join(' ');
  return (
    <figure className="tool-curve">
      <svg viewBox="0 0 320 216" role="img" aria-labelledby={title}>
        <title id={title}>
          {`Courbe du coût d’un mois, de 0 à ${orders} commandes. ${words} Les montants sont dans le tableau.`}
        </title>
        <path className="tool-curve__axis" d={`M${frame.left} ${frame.top}V${frame.bottom}H${frame.right}`} />
        <path className="tool-curve__here" d={`M${shape.here} ${frame.top}V${frame.bottom}`} />
        {shape.lines.map((line, index) => (
          <g key={letters[index]}>
            <path
              className={`tool-curve__line tool-curve__line--${letters[index] ?? 'A'}`}
              d={`M${frame.left} ${line.from}L${frame.right} ${line.to}`}
            />
            <text x={frame.right + 10} y={line.label + 6}>
              {letters[index]}
            </text>
          </g>
        ))}
        {shape.points.map(({ x, y }) => (
          <circle key={`${x} ${y}`} className="tool-curve__point" cx={x} cy={y} r="5" />
        ))}
        <text x={frame.left + 6} y={frame.top + 4}>
          {formatEuros(shape.cents).replace(/,\d\d/, '')}
        </text>
        <text x={frame.left} y={frame.bottom + 20}>
          0
        </text>
        <text x={frame.right} y={frame.bottom + 20} textAnchor="end">
          {orders} commandes
        </text>
        <text x={frame.left} y={frame.bottom + 38}>
          Trait fin&nbsp;: vos {formatScaled(read.selling.orders, 0)}
        </text>
      </svg>
    </figure>
  );
}

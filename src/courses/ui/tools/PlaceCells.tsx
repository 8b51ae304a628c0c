import { useId } from 'react';
import { type Cell, type Fact, facts } from '../../tools/consistency-grid.ts';
import { cellChoices, factNames } from './grid-words.ts';

interface Props {
  name: string;
  cells: Readonly<Record<Fact, Cell>>;
  first: boolean;
  onChange: (fact: Fact, cell: Cell) => void;
}

/** One place and its eight facts; opened one at a time, as one reads them on another screen. */
export function PlaceCells({ name, cells, first, onChange }: Props) {
  const id = useId();
  const right = facts.filter((fact) => cells[fact] === 'right').length;
  const unseen = facts.filter((fact) => cells[fact] === '').length;
  return (
    <details className="tool-day" open={first}>
      <summary>
        {name}
        <span className="tool-day__state">
          {unseen === facts.length ? 'pas encore vu' : `${right} sur 8 justes`}
        </span>
      </summary>
      {facts.map((fact) => (
        <div className="tool-cell" key={fact}>
          <label htmlFor={`${id}-${fact}`}>
            {factNames[fact]}
            <span className="visually-hidden">, {name}</span>
          </label>
          <select
            id={`${id}-${fact}`}
            value={cells[fact]}
            onChange={(event) => onChange(fact, event.target.value as Cell)}
          >
            {cellChoices.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
      ))}
    </details>
  );
}

import { useId, useState } from 'react';
import type { Weekday } from '../../tools/civil-day.ts';
import { weekdayNames } from '../../tools/day-words.ts';
import { type TypedRange, rangeIsHalf, readRanges } from '../../tools/slot-form.ts';
import { CopyDay } from './CopyDay.tsx';
import { capital } from './capital.ts';

interface Props {
  day: Weekday;
  ranges: readonly TypedRange[];
  onChange: (ranges: readonly TypedRange[]) => void;
  onCopy: (to: readonly Weekday[]) => void;
}

const sayTyped = ({ from, to }: TypedRange) => `${from || '…'} à ${to || '…'}`;

/** One day: its ranges, add, remove, copy to other days. */
export function DayEditor({ day, ranges, onChange, onCopy }: Props) {
  const error = useId();
  const [copied, setCopied] = useState(false);
  const name = weekdayNames[day];
  // while a range is being typed, nobody is scolded
  const half = ranges.some(rangeIsHalf);
  const wrong = !half && readRanges(ranges) === null;
  const typed = ranges.filter(({ from, to }) => from !== '' || to !== '');
  const state = wrong ? 'Vérifiez vos heures' : typed.map(sayTyped).join(', ') || 'pas de retrait';
  const change = (index: number, part: Partial<TypedRange>) =>
    onChange(ranges.map((range, at) => (at === index ? { ...range, ...part } : range)));

  return (
    <details className="tool-day">
      <summary>
        {capital(name)}
        <span className={wrong ? 'tool-day__state tool-day__state--wrong' : 'tool-day__state'}>{state}</span>
      </summary>
      {ranges.map((range, index) => (
        <fieldset className="tool-range" key={index}>
          <legend>
            {capital(name)}, plage {index + 1}
          </legend>
          {(['from', 'to'] as const).map((end) => (
            <label key={end}>
              {end === 'from' ? 'De' : 'À'}
              <input
                type="time"
                value={range[end]}
                aria-invalid={wrong || undefined}
                aria-describedby={wrong ? error : undefined}
                onChange={(event) => change(index, { [end]: event.target.value })}
              />
            </label>
          ))}
          <button
            type="button"
            className="button button--quiet button--small"
            onClick={() => onChange(ranges.filter((_, at) => at !== index))}
          >
            Enlever
            <span className="visually-hidden">
              {' '}
              la plage {index + 1} du {name}
            </span>
          </button>
        </fieldset>
      ))}
      {wrong && (
        <p className="field__error" id={error}>
          Vérifiez vos heures&nbsp;: la fin vient après le début, et deux plages ne se chevauchent pas.
        </p>
      )}
      <div className="button-row">
        <button
          type="button"
          className="button button--quiet button--small"
          onClick={() => onChange([...ranges, { from: '', to: '' }])}
        >
          Ajouter une plage<span className="visually-hidden"> le {name}</span>
        </button>
      </div>
      <CopyDay
        day={day}
        onCopy={(to) => {
          onCopy(to);
          setCopied(true);
        }}
      />
      <p role="status" className="tool-said">
        {copied && 'Heures copiées.'}
      </p>
    </details>
  );
}

import { useState } from 'react';
import { type ClosedPeriod, readClosure } from '../../tools/slot-form.ts';
import { sayPeriod as say } from './slot-words.ts';
import { TextField } from './fields.tsx';

interface Props {
  closed: readonly ClosedPeriod[];
  onChange: (closed: readonly ClosedPeriod[]) => void;
}

/** Days without collection: one day, or from … to …. */
export function ClosedPeriods({ closed, onChange }: Props) {
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [wrong, setWrong] = useState(false);
  const add = () => {
    const period = readClosure(from, to);
    setWrong(period === null);
    if (!period) return;
    const others = closed.filter((other) => say(other) !== say(period));
    onChange([...others, period].sort((a, b) => (a.from < b.from ? -1 : 1)));
    setFrom('');
    setTo('');
  };
  return (
    <fieldset className="tool__group">
      <legend>Mes jours fermés</legend>
      <div className="tool__pair">
        <TextField
          label="Fermé le, ou à partir du"
          type="date"
          value={from}
          error={wrong ? 'Vérifiez vos dates\u00a0: la fin vient après le début, un an au plus' : undefined}
          onChange={setFrom}
        />
        <TextField label="Jusqu’au (facultatif)" type="date" value={to} onChange={setTo} />
      </div>
      <button type="button" className="button button--quiet button--small" onClick={add}>
        Ajouter ces jours fermés
      </button>
      {closed.length > 0 && (
        <ul className="tool-list">
          {closed.map((period) => (
            <li key={say(period)}>
              {say(period)}
              <button
                type="button"
                className="button button--quiet button--small"
                onClick={() => onChange(closed.filter((other) => other !== period))}
              >
                Enlever<span className="visually-hidden"> {say(period)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}

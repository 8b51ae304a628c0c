import { useState } from 'react';
import type { Weekday } from '../../tools/civil-day.ts';
import { weekdayNames, weekdays } from '../../tools/day-words.ts';
import { capital } from './capital.ts';

interface Props {
  day: Weekday;
  onCopy: (to: readonly Weekday[]) => void;
}

/** Ticks the days that get the same hours. */
export function CopyDay({ day, onCopy }: Props) {
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<readonly Weekday[]>([]);
  if (!open) {
    return (
      <button type="button" className="link-button" onClick={() => setOpen(true)}>
        Copier ces heures sur d’autres jours
        <span className="visually-hidden"> depuis le {weekdayNames[day]}</span>
      </button>
    );
  }
  return (
    <fieldset className="tool-copy">
      <legend>Copier les heures du {weekdayNames[day]} sur</legend>
      {weekdays
        .filter((other) => other !== day)
        .map((other) => (
          <label className="choice" key={other}>
            <input
              type="checkbox"
              checked={chosen.includes(other)}
              onChange={(event) =>
                setChosen(event.target.checked ? [...chosen, other] : chosen.filter((d) => d !== other))
              }
            />
            {capital(weekdayNames[other])}
          </label>
        ))}
      <button
        type="button"
        className="button button--small"
        disabled={chosen.length === 0}
        onClick={() => {
          onCopy(chosen);
          setChosen([]);
          setOpen(false);
        }}
      >
        Copier ces heures
      </button>
    </fieldset>
  );
}

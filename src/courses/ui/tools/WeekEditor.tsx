import type { Weekday } from '../../tools/civil-day.ts';
import { weekdays } from '../../tools/day-words.ts';
import type { TypedWeek } from '../../tools/slot-form.ts';
import { DayEditor } from './DayEditor.tsx';
import { ExampleTag } from './fields.tsx';

interface Props {
  week: TypedWeek;
  isExample: boolean;
  onChange: (week: TypedWeek) => void;
}

/** The ranges of each day; one opens a day to change it. */
export function WeekEditor({ week, isExample, onChange }: Props) {
  const copy = (from: Weekday, to: readonly Weekday[]) =>
    onChange({ ...week, ...Object.fromEntries(to.map((day) => [day, week[from]])) });
  return (
    <fieldset className="tool__group">
      <legend>
        Mes heures de retrait <ExampleTag shown={isExample} />
      </legend>
      <p className="field__hint">Ouvrez un jour pour changer ses heures, puis copiez-les si besoin.</p>
      <div className="tool-week">
        {weekdays.map((day) => (
          <DayEditor
            key={day}
            day={day}
            ranges={week[day]}
            onChange={(ranges) => onChange({ ...week, [day]: ranges })}
            onCopy={(to) => copy(day, to)}
          />
        ))}
      </div>
    </fieldset>
  );
}

import { type SlotSettings, slotCapacity } from '../../tools/collection-slots.ts';
import { clock } from '../../tools/civil-day.ts';
import { sayDuration, sayTime, weekdayNames, weekdays } from '../../tools/day-words.ts';
import { plural } from '../../tools/format-number.ts';
import { cutOff, longestGrid, sayRanges, weekGrid } from '../../tools/week-grid.ts';
import type { ClosedPeriod } from '../../tools/slot-form.ts';
import { sayPeriod } from './slot-words.ts';
import { capital } from './capital.ts';

/** How tall a printed row may be, so that the sheet stays on one page. */
const rowSize = (rows: number): string => (rows <= 16 ? 'roomy' : rows <= 28 ? 'middle' : 'tight');
/** closed periods shown on paper; the agenda file has them all */
const shownClosures = 6;

interface Props {
  settings: SlotSettings;
  closed: readonly ClosedPeriod[];
}

/** The week on screen and on paper: one column a day, one row a start. */
export function WeekTable({ settings, closed }: Props) {
  const grid = weekGrid(settings);
  const days = weekdays.filter((day) => grid.starts[day].length > 0);
  const limits = days.map((day) => cutOff(grid.starts[day], settings.delayMinutes));
  return (
    <>
      <p className="tool-sheet__said">
        Créneaux de {sayDuration(settings.slotMinutes)}. {capital(plural(slotCapacity(settings), 'commande'))}{' '}
        par créneau. Délai&nbsp;: {sayDuration(settings.delayMinutes)}.
      </p>
      {grid.times.length > longestGrid ? (
        <ul>
          {days.map((day) => (
            <li key={day}>
              {capital(weekdayNames[day])}&nbsp;: {sayRanges(settings, day)},{' '}
              {plural(grid.starts[day].length, 'créneau', 'créneaux')}
            </li>
          ))}
        </ul>
      ) : (
        <div className="table-scroll" tabIndex={0} role="group" aria-label="Grille de la semaine">
          <table className={`tool-grid tool-grid--${rowSize(grid.times.length)}`}>
            <caption>Le nombre de chaque case&nbsp;: les commandes que vous pouvez prendre</caption>
            <thead>
              <tr>
                <th scope="col">Heure</th>
                {days.map((day) => (
                  <th scope="col" key={day}>
                    <span aria-hidden="true">{capital(weekdayNames[day]).slice(0, 3)}.</span>
                    <span className="visually-hidden">{weekdayNames[day]}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {grid.times.map((time) => (
                <tr key={time}>
                  <th scope="row">{clock(time)}</th>
                  {days.map((day) =>
                    grid.starts[day].includes(time) ? (
                      <td key={day} className="tool-grid__open">
                        {grid.capacity}
                      </td>
                    ) : (
                      <td key={day}>
                        <span className="visually-hidden">pas de créneau</span>
                      </td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
            {limits.some((limit) => limit !== null) && (
              <tfoot>
                <tr>
                  <th scope="row">Limite</th>
                  {limits.map((limit, index) => (
                    <td key={days[index]}>{limit === null ? 'la veille' : clock(limit)}</td>
                  ))}
                </tr>
              </tfoot>
            )}
          </table>
        </div>
      )}
      <p className="tool-sheet__small">
        Limite&nbsp;: l’heure où commander au plus tard pour le dernier créneau du jour. Pas de retrait les
        jours fériés.
        {closed.length > 0 &&
          ` Fermé aussi\u00a0: ${closed.slice(0, shownClosures).map(sayPeriod).join(', ')}${closed.length > shownClosures ? '…' : ''}.`}
        {days.length > 0 && limits[0] != null && (
          <>
            {' '}
            Exemple&nbsp;: {weekdayNames[days[0] ?? 1]}, commandez jusqu’à {sayTime(limits[0])}.
          </>
        )}
      </p>
    </>
  );
}

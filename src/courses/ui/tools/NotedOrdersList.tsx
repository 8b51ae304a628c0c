import type { NotedOrders } from '../../tools/collection-slots.ts';
import { sayDayShort, sayTime } from '../../tools/day-words.ts';
import { plural } from '../../tools/format-number.ts';

interface Props {
  noted: NotedOrders;
  onChange: (noted: NotedOrders) => void;
}

/** Slots with orders, each one can be emptied. */
export function NotedOrdersList({ noted, onChange }: Props) {
  const slots = Object.entries(noted).sort(([a], [b]) => {
    const [[dayA = '', timeA], [dayB = '', timeB]] = [a.split('T'), b.split('T')];
    return dayA === dayB ? Number(timeA) - Number(timeB) : dayA < dayB ? -1 : 1;
  });
  if (slots.length === 0) return null;
  return (
    <>
      <p>Commandes notées&nbsp;:</p>
      <ul className="tool-list">
        {slots.map(([slot, count]) => {
          const [day = '', time = '0'] = slot.split('T');
          const name = `${sayDayShort(day)} à ${sayTime(Number(time))}`;
          return (
            <li key={slot}>
              {name}&nbsp;: {plural(count, 'commande')}
              <button
                type="button"
                className="button button--quiet button--small"
                onClick={() =>
                  onChange(Object.fromEntries(Object.entries(noted).filter(([other]) => other !== slot)))
                }
              >
                Vider<span className="visually-hidden"> le créneau du {name}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

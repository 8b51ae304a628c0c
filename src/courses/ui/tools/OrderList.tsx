import { useEffect, useState } from 'react';
import type { Moment } from '../../tools/civil-day.ts';
import { sayDayShort, sayTime } from '../../tools/day-words.ts';
import { formatEuros } from '../../tools/format-number.ts';
import {
  type Order,
  type Shop,
  confirmation,
  formOfStatus,
  orderNumber,
  orderTotal,
  slotEnd,
  statusNames,
} from '../../tools/order-form.ts';
import { waitingStage } from '../../tools/waiting-rule.ts';
import { CopyButton } from './CopyButton.tsx';
import { EraseButton } from './EraseButton.tsx';
import { phoneNow } from './phone-clock.ts';
import { waitingWords } from './waiting-words.ts';

interface Props {
  orders: readonly Order[];
  shop: Shop;
  onChange: (order: Order) => void;
  onPrint: (order: Order) => void;
  onErase: (order: Order) => void;
}

/** The orders kept on the phone, by slot, each with what the waiting rule says of it now. */
export function OrderList({ orders, shop, onChange, onPrint, onErase }: Props) {
  const [now, setNow] = useState<Moment | null>(null);
  useEffect(() => {
    setNow(phoneNow());
    const clock = setInterval(() => setNow(phoneNow()), 60_000);
    return () => clearInterval(clock);
  }, []);
  if (orders.length === 0) return null;
  const sorted = [...orders].sort((a, b) =>
    a.day === b.day ? a.from - b.from || a.number - b.number : a.day < b.day ? -1 : 1,
  );
  return (
    <section className="tool-orders" aria-label="Bons gardés sur ce téléphone">
      <h3>Bons gardés sur ce téléphone&nbsp;: {orders.length}</h3>
      <p className="field__hint">
        Effacez un bon dès que la commande est remise&nbsp;: on ne garde que ce qui sert.
      </p>
      <ul>
        {sorted.map((order) => {
          const number = orderNumber(order.number);
          const stage = now && waitingStage(formOfStatus[order.status], slotEnd(order), now);
          return (
            <li className="card" key={order.number}>
              <div className="card__body">
                <h4>
                  {number} · {order.name}
                </h4>
                <p>
                  {statusNames[order.status]} · {formatEuros(orderTotal(order.lines))} ·{' '}
                  {sayDayShort(order.day)}, {sayTime(order.from)} · {order.contact}
                </p>
                {stage && stage !== 'on-time' && (
                  <p className="notice notice--sun">{waitingWords(stage, order.status)}</p>
                )}
                <div className="button-row">
                  <button
                    type="button"
                    className="button button--quiet button--small"
                    onClick={() => onChange(order)}
                  >
                    Modifier<span className="visually-hidden"> {number}</span>
                  </button>
                  <button
                    type="button"
                    className="button button--quiet button--small"
                    onClick={() => onPrint(order)}
                  >
                    Imprimer<span className="visually-hidden"> {number}</span>
                  </button>
                  {(order.status === 'reserved' || shop.terms.trim() !== '') && (
                    <CopyButton
                      text={confirmation(order, shop)}
                      label={`Copier le message ${number}`}
                      small
                    />
                  )}
                  <EraseButton
                    label={`Effacer ${number}`}
                    warning={`Le bon ${number} va disparaître de ce téléphone.`}
                    confirm={`Effacer ${number}`}
                    small
                    onErase={() => onErase(order)}
                  />
                </div>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

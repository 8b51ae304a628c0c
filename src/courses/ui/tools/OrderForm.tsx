import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type DraftErrors, draftTotal, readDraft } from '../../tools/order-draft.ts';
import { type Order, confirmation, orderNumber } from '../../tools/order-form.ts';
import { formatEuros } from '../../tools/format-number.ts';
import { smsSize } from '../../tools/short-message.ts';
import { addOrder, replaceOrder, removeOrder } from './order-book.ts';
import { blankDraft, draftOf, orderFields } from './order-figures.ts';
import { OrderFields } from './OrderFields.tsx';
import { OrderList } from './OrderList.tsx';
import { OrderPaper } from './OrderPaper.tsx';
import { printSheet } from './print-sheet.ts';
import { ToolFrame } from './ToolFrame.tsx';
import { useFigures } from './use-figures.ts';
import { useOrderBook } from './use-order-book.ts';
import { useSlotMinutes } from './use-slot-minutes.ts';

/** « Mon bon de commande » (course 10, step 3): on paper, or kept on the phone for the time of the order. */
export default function OrderForm() {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures(
    'bon-de-commande',
    orderFields,
  );
  const { book, change, memory: bookMemory } = useOrderBook();
  const slotMinutes = useSlotMinutes();
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState('');
  const [paper, setPaper] = useState<Order | null>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLDivElement>(null);

  const editing = book.orders.find(({ number }) => String(number) === values.editing);
  const number = editing?.number ?? book.last + 1;
  const reading = readDraft(values, slotMinutes, values.terms);
  const order = reading.ok ? { ...reading.order, number } : null;
  const errors: DraftErrors = reading.ok ? {} : reading.errors;
  const shop = { name: values.shop, terms: values.terms };
  const message = order && confirmation(order, shop);
  const size = message && smsSize(message);
  const total = formatEuros(draftTotal(values));
  const summary = order
    ? `Bon ${orderNumber(number)}. Total\u00a0: ${total}.`
    : `Bon ${orderNumber(number)}. Total\u00a0: ${total}. ${[...new Set(Object.values(errors))].join('. ')}.`;

  // a refused form leads to its first field to mend
  useEffect(() => {
    if (tried) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [tried]);

  const fill = (draft: typeof blankDraft, editingNumber: string) => {
    for (const key of Object.keys(draft) as (keyof typeof draft)[]) set(key, draft[key]);
    set('editing', editingNumber);
    setTried(false);
  };
  const keep = async () => {
    setSaid('');
    if (anyExample)
      return setSaid('Ce bon contient des valeurs d’exemple\u00a0: mettez d’abord vos chiffres.');
    if (!reading.ok) {
      setTried(false);
      return requestAnimationFrame(() => setTried(true));
    }
    await change((current) =>
      editing ? replaceOrder(current, { ...reading.order, number }) : addOrder(current, reading.order),
    );
    fill(blankDraft, '');
    return setSaid(`Le bon ${orderNumber(number)} est gardé sur ce téléphone.`);
  };
  const printPaper = (printed: Order | null) => {
    flushSync(() => setPaper(printed));
    printSheet(sheet.current);
  };

  return (
    <ToolFrame
      title="Mon bon de commande"
      anyExample={anyExample}
      onMine={clearExamples}
      memory={memory === 'kept' ? bookMemory : memory}
      onForget={() => {
        forget();
        void change(({ last }) => ({ last, orders: [] }));
      }}
      forgetWarning="Tous les bons gardés vont disparaître de ce téléphone. La numérotation continue."
      summary={summary}
      sheet={null}
      text={message}
      copyLabel="Copier le message de confirmation"
      more={
        <>
          {order && (
            <button type="button" className="button button--quiet" onClick={() => printPaper(order)}>
              Imprimer ce bon
            </button>
          )}
          <button type="button" className="button button--quiet" onClick={() => printPaper(null)}>
            Imprimer 2 bons vierges
          </button>
        </>
      }
      after={
        <>
          <OrderList
            orders={book.orders}
            shop={shop}
            onChange={(chosen) => fill(draftOf(chosen), String(chosen.number))}
            onPrint={printPaper}
            onErase={(erased) => void change((current) => removeOrder(current, erased.number))}
          />
          <div className="tool-sheet tool-sheet--paper" ref={sheet} aria-hidden="true">
            <OrderPaper order={paper} shop={shop} />
          </div>
        </>
      }
    >
      <div ref={form}>
        <OrderFields
          values={values}
          set={set}
          isExample={isExample}
          errors={tried ? errors : {}}
          slotMinutes={slotMinutes}
          number={orderNumber(number)}
          total={total}
        />
      </div>
      {message && size && (
        <div className="tool-message">
          <h3>Message de confirmation</h3>
          <p className="tool-quote" data-sms="">
            {message}
          </p>
          <p className="field__hint">
            {size.characters} caractères, soit {size.messages} SMS.
          </p>
        </div>
      )}
      <div className="button-row">
        <button type="button" className="button" onClick={() => void keep()}>
          {editing ? `Garder les changements du bon ${orderNumber(number)}` : 'Garder ce bon'}
        </button>
        {editing && (
          <button type="button" className="button button--quiet" onClick={() => fill(blankDraft, '')}>
            Ne rien changer
          </button>
        )}
      </div>
      <p role="status" className="tool-said">
        {said}
      </p>
    </ToolFrame>
  );
}

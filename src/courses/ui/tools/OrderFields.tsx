import { readTime } from '../../tools/civil-day.ts';
import { sayDuration, sayTime } from '../../tools/day-words.ts';
import type { DraftErrors } from '../../tools/order-draft.ts';
import type { OrderStatus } from '../../tools/order-form.ts';
import { TextField } from './fields.tsx';
import type { OrderFigures } from './order-figures.ts';
import { OrderLines } from './OrderLines.tsx';
import type { Figures } from './use-figures.ts';

interface Props extends Pick<Figures<OrderFigures>, 'values' | 'set' | 'isExample'> {
  errors: DraftErrors;
  slotMinutes: number;
  /** « CC-0001 » */
  number: string;
  /** « 18,60 € » */
  total: string;
}

const statusChoices: readonly { value: OrderStatus; label: string }[] = [
  { value: 'reserved', label: 'Réservé\u00a0: le client décidera en boutique' },
  { value: 'to-pay', label: 'À payer\u00a0: commande ferme, payée au retrait' },
  { value: 'paid', label: 'Payé\u00a0: commande ferme, déjà payée' },
];

const longest: Readonly<Record<string, number>> = { contact: 80, remark: 120, terms: 100 };

/** The eight fields (the number gives itself), then what concerns the shop. */
export function OrderFields({ values, set, isExample, errors, slotMinutes, number, total }: Props) {
  const text = (key: 'name' | 'contact' | 'day' | 'from' | 'remark' | 'shop' | 'terms') => ({
    value: values[key],
    isExample: isExample(key),
    error: errors[key],
    onChange: (typed: string) => set(key, typed),
    // half a sheet of paper holds no more
    maxLength: longest[key] ?? 60,
  });
  const start = readTime(values.from);
  return (
    <>
      <p className="tool-number">
        Bon numéro <strong>{number}</strong>
      </p>
      <div className="tool__pair">
        <TextField label="Nom" hint="Tel que le client le dira au retrait." {...text('name')} />
        <TextField label="Téléphone ou e-mail" {...text('contact')} />
      </div>
      <OrderLines
        lines={values.lines}
        isExample={isExample('lines')}
        errors={errors}
        onChange={(lines) => set('lines', lines)}
      />
      <p className="tool-number">
        Total TTC&nbsp;: <strong>{total}</strong>
      </p>
      <div className="tool__pair">
        <TextField label="Jour du retrait" type="date" {...text('day')} />
        <TextField
          label="Début du créneau"
          type="time"
          hint={
            start === null
              ? `Un créneau dure ${sayDuration(slotMinutes)}.`
              : `Jusqu’à ${sayTime((start + slotMinutes) % 1440)}.`
          }
          {...text('from')}
        />
      </div>
      <fieldset className="field">
        <legend>Statut</legend>
        {statusChoices.map(({ value, label }) => (
          <label className="choice" key={value}>
            <input
              type="radio"
              name="statut"
              checked={values.status === value}
              onChange={() => set('status', value)}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <TextField
        label="Remarque (facultatif)"
        hint="Seulement ce qui sert à la commande."
        {...text('remark')}
      />
      <fieldset className="tool__group">
        <legend>Votre boutique</legend>
        <TextField label="Nom de la boutique (facultatif)" {...text('shop')} />
        <TextField
          label={
            values.status === 'reserved'
              ? 'Où lire vos conditions de vente (facultatif)'
              : 'Où lire vos conditions de vente'
          }
          hint="Une adresse de page, ou «&nbsp;jointes par e-mail&nbsp;». Elles sont envoyées pour une commande ferme."
          {...text('terms')}
        />
      </fieldset>
    </>
  );
}

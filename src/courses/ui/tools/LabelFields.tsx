import type { OrderStatus } from '../../tools/order-form.ts';
import { type LabelDraft, type LabelErrors, bagsRule } from '../../tools/order-labels.ts';
import { readNumber } from '../../tools/read-number.ts';
import { ExampleTag, NumberField, SelectField, TextField } from './fields.tsx';

interface Props {
  index: number;
  draft: LabelDraft;
  isExample: boolean;
  errors: LabelErrors;
  onChange: (part: Partial<LabelDraft>) => void;
  onRemove: () => void;
}

const statusChoices: readonly { value: OrderStatus; label: string }[] = [
  { value: 'reserved', label: 'Réservé\u00a0: il décide en boutique' },
  { value: 'to-pay', label: 'À payer\u00a0: il paie au retrait' },
  { value: 'paid', label: 'Payé\u00a0: rien à encaisser' },
];

/** The labels of one order. */
export function LabelFields({ index, draft, isExample, errors, onChange, onRemove }: Props) {
  const text = (key: 'number' | 'name' | 'slot' | 'remark', maxLength: number) => ({
    value: draft[key],
    error: errors[`${key}-${String(index)}`],
    maxLength,
    onChange: (typed: string) => onChange({ [key]: typed }),
  });
  return (
    <fieldset className="tool-line">
      <legend>
        Commande {index + 1} <ExampleTag shown={isExample} />
      </legend>
      <div className="tool__pair">
        <TextField label="Numéro" hint="Par exemple CC-0001." {...text('number', 14)} />
        <TextField label="Nom court" hint="Le nom seul, sans prénom ni téléphone." {...text('name', 24)} />
        <TextField
          label="Créneau"
          hint="Par exemple mardi, 14&nbsp;h&nbsp;30 – 15&nbsp;h."
          {...text('slot', 34)}
        />
        <NumberField
          label="Nombre de sacs"
          hint="Une étiquette par sac."
          unit="sacs"
          whole
          value={draft.bags}
          reading={readNumber(draft.bags, bagsRule)}
          onChange={(bags) => onChange({ bags })}
        />
        <SelectField
          label="Statut"
          value={draft.status}
          choices={statusChoices}
          onChange={(status) => onChange({ status })}
        />
        <TextField label="Remarque (facultatif)" {...text('remark', 34)} />
      </div>
      <label className="choice">
        <input
          type="checkbox"
          checked={draft.cold}
          onChange={(event) => onChange({ cold: event.target.checked })}
        />
        Froid&nbsp;: à garder au réfrigérateur
      </label>
      <button type="button" className="button button--quiet button--small" onClick={onRemove}>
        Enlever<span className="visually-hidden"> la commande {index + 1}</span>
      </button>
    </fieldset>
  );
}

import { ExampleTag, NumberField, TextField } from './fields.tsx';
import { type ProductDraft, productIsBlank, readProduct } from './margin-figures.ts';
import { VatFields } from './VatFields.tsx';

interface Props {
  position: number;
  draft: ProductDraft;
  isExample: boolean;
  onChange: (part: Partial<ProductDraft>) => void;
}

const fine = { ok: true, value: 0 } as const;

export function MarginProduct({ position, draft, isExample, onChange }: Props) {
  const readings = readProduct(draft);
  const blank = productIsBlank(draft);
  return (
    <fieldset className="tool-line">
      <legend>
        Produit {position} <ExampleTag shown={isExample} />
      </legend>
      <TextField
        label="Nom du produit"
        maxLength={60}
        value={draft.name}
        onChange={(name) => onChange({ name })}
      />
      <div className="tool__pair">
        <NumberField
          label="Prix d’achat HT"
          hint="Sur la facture du fournisseur."
          unit="€"
          value={draft.purchase}
          reading={blank ? fine : readings.purchase}
          onChange={(purchase) => onChange({ purchase })}
        />
        <NumberField
          label="Prix de vente TTC"
          hint="Le prix que paie le client."
          unit="€"
          value={draft.price}
          reading={blank ? fine : readings.price}
          onChange={(price) => onChange({ price })}
        />
        <VatFields
          choice={draft.vat}
          other={draft.otherVat}
          onChoice={(vat) => onChange({ vat })}
          onOther={(otherVat) => onChange({ otherVat })}
        />
      </div>
    </fieldset>
  );
}

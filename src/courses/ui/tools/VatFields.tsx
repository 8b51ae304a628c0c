import { NumberField, SelectField } from './fields.tsx';
import { type VatChoice, readVat, vatChoices, vatLabels } from './vat-rates.ts';

interface Props {
  choice: VatChoice;
  other: string;
  onChoice: (choice: VatChoice) => void;
  onOther: (typed: string) => void;
}

/** The rate from the list, or another one. */
export function VatFields({ choice, other, onChoice, onOther }: Props) {
  return (
    <>
      <SelectField
        label="Taux de TVA"
        hint="Il est écrit sur votre ticket de caisse."
        value={choice}
        choices={vatChoices.map((value) => ({ value, label: vatLabels[value] }))}
        onChange={onChoice}
      />
      {choice === 'autre' && (
        <NumberField
          label="Autre taux de TVA"
          unit="%"
          value={other}
          reading={readVat(choice, other)}
          onChange={onOther}
        />
      )}
    </>
  );
}

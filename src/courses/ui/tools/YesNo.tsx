import { useId } from 'react';

interface Props {
  label: string;
  hint: string;
  value: '' | 'yes' | 'no';
  onChange: (value: 'yes' | 'no') => void;
}

export function YesNo({ label, hint, value, onChange }: Props) {
  const name = useId();
  return (
    <fieldset className="field tool-yes-no" aria-describedby={`${name}-hint`}>
      <legend>{label}</legend>
      <p className="field__hint" id={`${name}-hint`}>
        {hint}
      </p>
      <div className="tool-yes-no__choices">
        {(['yes', 'no'] as const).map((choice) => (
          <label className="choice" key={choice}>
            <input type="radio" name={name} checked={value === choice} onChange={() => onChange(choice)} />
            {choice === 'yes' ? 'Oui' : 'Non'}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

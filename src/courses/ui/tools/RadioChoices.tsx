import { useId } from 'react';

interface Props<T extends string> {
  label: string;
  hint?: string;
  value: T | '';
  choices: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
}

/** One question, two or three answers side by side. */
export function RadioChoices<T extends string>({ label, hint, value, choices, onChange }: Props<T>) {
  const name = useId();
  return (
    <fieldset className="field tool-radios" aria-describedby={hint ? `${name}-hint` : undefined}>
      <legend>{label}</legend>
      {hint && (
        <p className="field__hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <div className="tool-radios__choices">
        {choices.map((choice) => (
          <label className="choice" key={choice.value}>
            <input
              type="radio"
              name={name}
              checked={value === choice.value}
              onChange={() => onChange(choice.value)}
            />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

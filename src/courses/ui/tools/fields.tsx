import { type ReactNode, useId, useState } from 'react';
import type { Reading } from '../../tools/read-number.ts';

/** « exemple »: this value is not hers yet. */
export const ExampleTag = ({ shown }: { shown: boolean }) =>
  shown ? <span className="tool-tag">exemple</span> : null;

interface FieldProps {
  label: string;
  hint?: ReactNode;
  unit?: string;
  error?: string | undefined;
  isExample?: boolean;
  children: (attributes: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': true | undefined;
  }) => ReactNode;
}

/** Label, hint, unit and error around one control, all linked to it. */
export function Field({ label, hint, unit, error, isExample = false, children }: FieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, unit && `${id}-unit`, error && `${id}-error`].filter(Boolean);
  return (
    <div className="field">
      <label htmlFor={id}>
        {label} <ExampleTag shown={isExample} />
      </label>
      {hint && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div className="field__unit">
        {children({
          id,
          'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
          'aria-invalid': error ? true : undefined,
        })}
        {unit && <span id={`${id}-unit`}>{unit}</span>}
      </div>
      {error && (
        <p className="field__error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

interface NumberFieldProps {
  label: string;
  hint?: ReactNode;
  unit?: string;
  value: string;
  reading: Reading;
  isExample?: boolean;
  /** whole number: the phone shows its digits only */
  whole?: boolean;
  suggestions?: readonly { value: string; label: string }[];
  onChange: (typed: string) => void;
}

/** An error waits until the field is left once: nobody is scolded while typing. */
export function NumberField({
  value,
  reading,
  whole = false,
  suggestions,
  onChange,
  ...field
}: NumberFieldProps) {
  const [left, setLeft] = useState(false);
  const [inside, setInside] = useState(false);
  const list = useId();
  const shown = !reading.ok && (left || (value !== '' && !inside));
  return (
    <Field {...field} error={shown ? reading.error : undefined}>
      {(attributes) => (
        <>
          <input
            {...attributes}
            type="text"
            inputMode={whole ? 'numeric' : 'decimal'}
            autoComplete="off"
            maxLength={40}
            value={value}
            list={suggestions ? list : undefined}
            onFocus={() => setInside(true)}
            onBlur={() => {
              setInside(false);
              setLeft(true);
            }}
            onChange={(event) => onChange(event.target.value)}
          />
          {suggestions && (
            <datalist id={list}>
              {suggestions.map((suggestion) => (
                <option key={suggestion.value} value={suggestion.value}>
                  {suggestion.label}
                </option>
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  );
}

interface TextFieldProps {
  label: string;
  hint?: ReactNode;
  value: string;
  error?: string | undefined;
  isExample?: boolean;
  type?: 'text' | 'date' | 'time';
  maxLength?: number;
  onChange: (typed: string) => void;
}

export function TextField({ value, type = 'text', maxLength = 120, onChange, ...field }: TextFieldProps) {
  return (
    <Field {...field}>
      {(attributes) => (
        <input
          {...attributes}
          type={type}
          autoComplete="off"
          maxLength={maxLength}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

interface SelectFieldProps<T extends string> {
  label: string;
  hint?: ReactNode;
  isExample?: boolean;
  value: T;
  choices: readonly { value: T; label: string }[];
  onChange: (chosen: T) => void;
}

export function SelectField<T extends string>({ value, choices, onChange, ...field }: SelectFieldProps<T>) {
  return (
    <Field {...field}>
      {(attributes) => (
        <select {...attributes} value={value} onChange={(event) => onChange(event.target.value as T)}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

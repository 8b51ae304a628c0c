import { type ReactNode, useState } from 'react';
import { Field } from './fields.tsx';

interface Props {
  label: string;
  hint?: ReactNode;
  unit?: string;
  value: string;
  /** what is wrong now; shown once the field is left, so that nobody is scolded while typing */
  error?: string | undefined;
  isExample?: boolean;
  inputMode?: 'text' | 'decimal' | 'numeric';
  maxLength?: number;
  /** lines of a longer text */
  rows?: number;
  onChange: (typed: string) => void;
}

export function CheckedField({
  value,
  error,
  inputMode = 'text',
  maxLength = 120,
  rows,
  onChange,
  ...field
}: Props) {
  const [inside, setInside] = useState(false);
  const control = {
    value,
    maxLength,
    onFocus: () => setInside(true),
    onBlur: () => setInside(false),
  };
  return (
    <Field {...field} error={inside ? undefined : error}>
      {(attributes) =>
        rows === undefined ? (
          <input
            {...attributes}
            {...control}
            type="text"
            inputMode={inputMode}
            autoComplete="off"
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <textarea
            {...attributes}
            {...control}
            rows={rows}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}

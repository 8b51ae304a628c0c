import { NumberField, TextField } from './fields.tsx';
import { type Letter, type Part, type SellingValues, parts, readFigure } from './selling-figures.ts';
import { partWords } from './selling-words.ts';

interface Props {
  letter: Letter;
  values: SellingValues;
  timed: boolean;
  isExample: (key: keyof SellingValues) => boolean;
  onChange: (key: `${Letter}Name` | `${Letter}${Part}`, typed: string) => void;
}

/** One way of selling: its name and its four figures. */
export function SolutionFields({ letter, values, timed, isExample, onChange }: Props) {
  return (
    <fieldset className="tool__group">
      <legend>Solution {letter}</legend>
      <TextField
        label="Nom"
        maxLength={40}
        value={values[`${letter}Name`]}
        onChange={(typed) => onChange(`${letter}Name`, typed)}
      />
      <div className="tool__pair">
        {parts
          .filter((part) => timed || part !== 'Minutes')
          .map((part) => (
            <NumberField
              key={part}
              {...partWords[part]}
              value={values[`${letter}${part}`]}
              reading={readFigure(values, `${letter}${part}`)}
              isExample={isExample(`${letter}${part}`)}
              onChange={(typed) => onChange(`${letter}${part}`, typed)}
            />
          ))}
      </div>
    </fieldset>
  );
}

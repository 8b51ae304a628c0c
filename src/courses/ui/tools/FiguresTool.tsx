import type { ReactNode } from 'react';
import { type Reading, readNumber } from '../../tools/read-number.ts';
import { NumberField } from './fields.tsx';
import { type FigureRule, toFill } from './read-figures.ts';
import { oneOf } from './stored.ts';
import { type StepLine, StepTable, stepText } from './StepTable.tsx';
import { ToolFrame } from './ToolFrame.tsx';
import { type FigureFields, figure, optionalText, useFigures } from './use-figures.ts';
import { VatFields } from './VatFields.tsx';
import { type VatChoice, readVat, vatChoices } from './vat-rates.ts';

export interface FigureWords {
  label: string;
  hint?: string;
  unit?: string;
  example: string;
  rule: FigureRule;
}

/** A reckoning step by step, or a sheet of its own; no lines or no sheet: only the summary is shown. */
type Result = { summary: string } & (
  | { caption: string; lines: readonly StepLine[]; after?: ReactNode }
  | { sheet: ReactNode; text: string | null }
);

interface Props<Key extends string> {
  /** its note in the phone's memory */
  name: string;
  title: string;
  /** constant of its tool, in the order of the form */
  figures: Readonly<Record<Key, FigureWords>>;
  /** asks for the VAT rate too; constant of its tool */
  vat?: boolean;
  /** a field that may be left empty with these readings: counted as zero */
  optional?: (key: Key, readings: Readonly<Record<Key, Reading>>) => boolean;
  /** all figures read, integers in their last decimal; the VAT in hundredths of a percent */
  reckon: (values: Readonly<Record<Key, number>>, vat: number) => Result;
  children?: ReactNode;
}

const vatFields: FigureFields<Record<string, string>> = {
  vat: { example: '20', blank: '20', read: oneOf(...vatChoices), neutral: true },
  otherVat: optionalText,
};

const memo = new WeakMap<object, FigureFields<Record<string, string>>>();
function fieldsOf(
  figures: Readonly<Record<string, FigureWords>>,
  vat: boolean,
): FigureFields<Record<string, string>> {
  const known = memo.get(figures);
  if (known) return known;
  const fields = {
    ...Object.fromEntries(Object.entries(figures).map(([key, words]) => [key, figure(words.example)])),
    ...(vat && vatFields),
  };
  memo.set(figures, fields);
  return fields;
}

const readWith = (typed: string, rule: FigureRule): Reading =>
  typeof rule === 'function' ? rule(typed) : readNumber(typed, rule);

/** A tool that is numbers in, one table out: most of the reckonings of the courses. */
export function FiguresTool<Key extends string>({
  name,
  title,
  figures,
  vat = false,
  optional,
  reckon,
  children,
}: Props<Key>) {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures(
    name,
    fieldsOf(figures, vat),
  );
  const keys = Object.keys(figures) as Key[];
  const typed = Object.fromEntries(
    keys.map((key) => [key, readWith(values[key] ?? '', figures[key].rule)]),
  ) as Record<Key, Reading>;
  const readings = Object.fromEntries(
    keys.map((key) => {
      const reading = typed[key];
      const skipped = !reading.ok && reading.empty && optional?.(key, typed) === true;
      return [key, skipped ? { ok: true, value: 0 } : reading];
    }),
  ) as Record<Key, Reading>;
  const vatChoice = (values['vat'] ?? '0') as VatChoice;
  const vatRate = readVat(vatChoice, values['otherVat'] ?? '');
  const wrong = [
    ...keys.filter((key) => !readings[key].ok).map((key) => figures[key].label),
    ...(vatRate.ok ? [] : ['Taux de TVA']),
  ];
  const read = Object.fromEntries(
    keys.map((key) => [key, readings[key].ok ? readings[key].value : 0]),
  ) as Record<Key, number>;
  const result = wrong.length > 0 ? null : reckon(read, vatRate.ok ? vatRate.value : 0);
  const summary = result?.summary ?? toFill(wrong);
  const { sheet, text } = result ? shownOf(result) : { sheet: null, text: null };
  return (
    <ToolFrame
      title={title}
      anyExample={anyExample}
      onMine={clearExamples}
      memory={memory}
      onForget={forget}
      summary={summary}
      sheet={
        sheet && (
          <>
            {sheet}
            <p className="tool-sheet__said">{summary}</p>
          </>
        )
      }
      text={text === null ? null : `${text}\n${summary}`}
    >
      <div className="tool__pair">
        {keys.map((key) => {
          const { label, hint, unit, rule } = figures[key];
          return (
            <NumberField
              key={key}
              label={label}
              {...(hint ? { hint } : {})}
              {...(unit ? { unit } : {})}
              value={values[key] ?? ''}
              reading={readings[key]}
              isExample={isExample(key)}
              whole={typeof rule !== 'function' && rule.decimals === 0}
              onChange={(next) => set(key, next)}
            />
          );
        })}
        {vat && (
          <VatFields
            choice={vatChoice}
            other={values['otherVat'] ?? ''}
            onChoice={(chosen) => set('vat', chosen)}
            onOther={(next) => set('otherVat', next)}
          />
        )}
      </div>
      {children}
    </ToolFrame>
  );
}

function shownOf(result: Result): { sheet: ReactNode; text: string | null } {
  if ('sheet' in result) return result;
  const { caption, lines, after } = result;
  if (lines.length === 0) return { sheet: null, text: null };
  const sheet = (
    <>
      <StepTable caption={caption} lines={lines} />
      {after}
    </>
  );
  return { sheet, text: stepText(lines).join('\n') };
}

import type { ReactNode } from 'react';
import { type NumberRule, type Reading, readNumber } from '../../tools/read-number.ts';
import { NumberField } from './fields.tsx';
import { toFill } from './read-figures.ts';
import { type StepLine, StepTable, stepText } from './StepTable.tsx';
import { ToolFrame } from './ToolFrame.tsx';
import { type FigureFields, figure, useFigures } from './use-figures.ts';

export interface FigureWords {
  label: string;
  hint?: string;
  unit?: string;
  example: string;
  rule: NumberRule;
}

interface Result {
  summary: string;
  caption: string;
  lines: readonly StepLine[];
}

interface Props<Key extends string> {
  /** its note in the phone's memory */
  name: string;
  title: string;
  /** constant of its tool, in the order of the form */
  figures: Readonly<Record<Key, FigureWords>>;
  /** a field that may be left empty with these readings: counted as zero */
  optional?: (key: Key, readings: Readonly<Record<Key, Reading>>) => boolean;
  /** all figures read, integers in their last decimal */
  reckon: (values: Readonly<Record<Key, number>>) => Result;
  children?: ReactNode;
}

const memo = new WeakMap<object, FigureFields<Record<string, string>>>();
function fieldsOf(figures: Readonly<Record<string, FigureWords>>): FigureFields<Record<string, string>> {
  const known = memo.get(figures);
  if (known) return known;
  const fields = Object.fromEntries(
    Object.entries(figures).map(([key, words]) => [key, figure(words.example)]),
  );
  memo.set(figures, fields);
  return fields;
}

/** A tool that is numbers in, one table out: most of the reckonings of the courses. */
export function FiguresTool<Key extends string>({
  name,
  title,
  figures,
  optional,
  reckon,
  children,
}: Props<Key>) {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures(
    name,
    fieldsOf(figures),
  );
  const keys = Object.keys(figures) as Key[];
  const typed = Object.fromEntries(
    keys.map((key) => [key, readNumber(values[key] ?? '', figures[key].rule)]),
  ) as Record<Key, Reading>;
  const readings = Object.fromEntries(
    keys.map((key) => {
      const reading = typed[key];
      const skipped = !reading.ok && reading.empty && optional?.(key, typed) === true;
      return [key, skipped ? { ok: true, value: 0 } : reading];
    }),
  ) as Record<Key, Reading>;
  const wrong = keys.filter((key) => !readings[key].ok);
  const result =
    wrong.length > 0
      ? null
      : reckon(
          Object.fromEntries(keys.map((key) => [key, readings[key].ok ? readings[key].value : 0])) as Record<
            Key,
            number
          >,
        );
  const summary = result?.summary ?? toFill(wrong.map((key) => figures[key].label));
  const shown = result && result.lines.length > 0 ? result : null;
  return (
    <ToolFrame
      title={title}
      anyExample={anyExample}
      onMine={clearExamples}
      memory={memory}
      onForget={forget}
      summary={summary}
      sheet={
        shown && (
          <>
            <StepTable caption={shown.caption} lines={shown.lines} />
            <p className="tool-sheet__said">{summary}</p>
          </>
        )
      }
      text={shown && [...stepText(shown.lines), summary].join('\n')}
    >
      <div className="tool__pair">
        {keys.map((key) => (
          <NumberField
            key={key}
            label={figures[key].label}
            {...(figures[key].hint ? { hint: figures[key].hint } : {})}
            {...(figures[key].unit ? { unit: figures[key].unit } : {})}
            value={values[key] ?? ''}
            reading={readings[key]}
            isExample={isExample(key)}
            whole={figures[key].rule.decimals === 0}
            onChange={(text) => set(key, text)}
          />
        ))}
      </div>
      {children}
    </ToolFrame>
  );
}

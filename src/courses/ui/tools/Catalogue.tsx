import { useState } from 'react';
import { type CatalogueLine, blankLine, checkCatalogue, lineIsBlank } from '../../tools/catalogue-lines.ts';
import { catalogueCells } from '../../tools/catalogue-csv.ts';
import { catalogueFields, catalogueNote, lineNames, linesOf } from './catalogue-figures.ts';
import { catalogueSummary, lineState } from './catalogue-words.ts';
import { CatalogueCard } from './CatalogueCard.tsx';
import { CatalogueFiles } from './CatalogueFiles.tsx';
import { CatalogueSheet } from './CatalogueSheet.tsx';
import { ExampleTag } from './fields.tsx';
import { ToolFrame } from './ToolFrame.tsx';
import { useFigures } from './use-figures.ts';

/** « Mon catalogue » (course 04, step 4): twenty cards of eight fields, checked, and the file for a spreadsheet. */
export default function Catalogue() {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures(
    catalogueNote,
    catalogueFields,
  );
  const [open, setOpen] = useState<string | null>(null);
  const lines = linesOf(values);
  const checks = checkCatalogue(lines);
  const summary = catalogueSummary(lines, checks);
  const begun = lines.filter((line) => !lineIsBlank(line));
  const replaceAll = (read: CatalogueLine[]) =>
    lineNames.forEach((key, index) => set(key, read[index] ?? blankLine));

  return (
    <ToolFrame
      title="Mon catalogue"
      anyExample={anyExample}
      onMine={clearExamples}
      mineLabel="Mettre mes produits"
      memory={memory}
      onForget={forget}
      forgetWarning="Vos 20 produits et leurs fiches vont disparaître de ce téléphone."
      summary={summary}
      sheet={
        begun.length > 0 && (
          <>
            <CatalogueSheet lines={lines} checks={checks} />
            <p className="tool-sheet__said">{summary}</p>
          </>
        )
      }
      text={begun.length > 0 ? catalogueCells(begun) : null}
      copyLabel="Copier pour un tableur"
      after={<CatalogueFiles lines={begun} onOpen={replaceAll} />}
    >
      <div className="tool-week">
        {lineNames.map((key, index) => {
          const line = lines[index]!;
          const check = checks[index]!;
          const wrong = Object.keys(check.errors).length > 0;
          return (
            <details className="tool-day" key={key} open={open === key}>
              <summary
                onClick={(event) => {
                  event.preventDefault();
                  setOpen(open === key ? null : key);
                }}
              >
                <strong>
                  {index + 1}. {line.name.trim() || 'Nouveau produit'}
                </strong>
                <span className={wrong ? 'tool-day__state tool-day__state--wrong' : 'tool-day__state'}>
                  {lineState(line, check)} <ExampleTag shown={isExample(key)} />
                </span>
              </summary>
              {open === key && (
                <CatalogueCard
                  line={line}
                  check={check}
                  onChange={(part) => set(key, { ...line, ...part })}
                />
              )}
            </details>
          );
        })}
      </div>
    </ToolFrame>
  );
}

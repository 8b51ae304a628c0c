import { blankLine, checkCatalogue } from '../../tools/catalogue-lines.ts';
import { catalogueFields, catalogueGroups, catalogueNote, lineNames, linesOf } from './catalogue-figures.ts';
import { namesSummary } from './catalogue-words.ts';
import { CheckedField } from './CheckedField.tsx';
import { ToolFrame } from './ToolFrame.tsx';
import { useFigures } from './use-figures.ts';

/** « Je choisis mes 20 » (course 04, step 2): the names of the catalogue, in three groups. */
export default function TwentyProducts() {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures(
    catalogueNote,
    catalogueFields,
  );
  const lines = linesOf(values);
  const checks = checkCatalogue(lines);
  const summary = namesSummary(lines, checks);
  // the card of an example is not hers: a new name starts a new card
  const rename = (key: string, name: string) =>
    set(key, { ...(isExample(key) ? blankLine : (values[key] ?? blankLine)), name });
  const groups = catalogueGroups.map((group) => ({
    ...group,
    names: lines.slice(group.from, group.to).flatMap((line) => line.name.trim() || []),
  }));

  return (
    <ToolFrame
      title="Mes 20 produits"
      anyExample={anyExample}
      onMine={clearExamples}
      mineLabel="Mettre mes produits"
      memory={memory}
      onForget={forget}
      forgetWarning="Vos 20 produits et leurs fiches vont disparaître de ce téléphone."
      summary={summary}
      sheet={
        <>
          {groups.map((group) => (
            <section key={group.title}>
              <h3>{group.title}</h3>
              <ol className="tool-names" start={group.from + 1}>
                {group.names.map((name, index) => (
                  <li key={index}>{name}</li>
                ))}
              </ol>
            </section>
          ))}
          <p className="tool-sheet__said">{summary}</p>
        </>
      }
      text={groups.map(({ title, names }) => [`${title}\u00a0:`, ...names].join('\n')).join('\n\n')}
      copyLabel="Copier la liste"
    >
      {catalogueGroups.map((group) => (
        <fieldset className="tool__group" key={group.title}>
          <legend>{group.title}</legend>
          <div className="tool__pair">
            {lineNames.slice(group.from, group.to).map((key, index) => (
              <CheckedField
                key={key}
                label={`Produit ${group.from + index + 1}`}
                maxLength={80}
                value={values[key]?.name ?? ''}
                error={checks[group.from + index]?.errors.name}
                isExample={isExample(key)}
                onChange={(name) => rename(key, name)}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </ToolFrame>
  );
}

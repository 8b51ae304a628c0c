import { useEffect } from 'react';
import { labelledLink, readLink } from '../../tools/poster.ts';
import { places } from '../../tools/places.ts';
import { CopyButton } from './CopyButton.tsx';
import { TextField } from './fields.tsx';
import { Memory } from './memory.ts';
import { asPosterFigures, posterFields, posterNote } from './poster-figures.ts';
import { asList, asText } from './stored.ts';
import { ToolFrame } from './ToolFrame.tsx';
import { type FigureFields, useFigures } from './use-figures.ts';

const fields: FigureFields<{ link: string; done: readonly string[] }> = {
  link: posterFields.link,
  done: { example: [], blank: [], read: asList(asText, places.length), neutral: true },
};

const hint =
  'Il commence par https://. Sans site, laissez vide et demandez au client\u00a0: «\u00a0Où avez-vous vu l’annonce\u202f?\u00a0»';

function summaryOf(done: readonly string[]): string {
  const left = places.filter(({ label }) => !done.includes(label));
  const [next] = left;
  if (!next) return 'Vos 10 endroits sont cochés. Regardez les visites dans une semaine.';
  const count = places.length - left.length;
  return `${count} ${count < 2 ? 'endroit coché' : 'endroits cochés'} sur 10. Le prochain\u00a0: ${next.name.toLowerCase()}.`;
}

/** « Mes 10 endroits » (course 21, step 4): one link for each place, ticked once it is there. */
export default function TenPlaces() {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures(
    'mes-10-endroits',
    fields,
  );
  // the link of her poster is a good first guess
  useEffect(() => {
    if (memory !== 'kept' || !isExample('link')) return;
    new Memory().read(posterNote).then(
      (stored) => {
        const poster = asPosterFigures(stored);
        if (poster?.mine.includes('link')) set('link', poster.values.link);
      },
      () => undefined,
    );
    // once, when the memory has been read
  }, [memory]);

  const typed = values.link.trim();
  const link = typed === '' ? null : readLink(typed);
  const done = values.done.filter((label) => places.some((place) => place.label === label));
  const rows = places.map((place) => ({
    ...place,
    ticked: done.includes(place.label),
    link: link?.ok && !place.spoken ? labelledLink(link.value, place.label) : null,
  }));
  const summary = summaryOf(done);
  return (
    <ToolFrame
      title="Mes 10 endroits"
      anyExample={anyExample}
      onMine={clearExamples}
      mineLabel="Mettre mon lien"
      memory={memory}
      onForget={forget}
      summary={summary}
      sheet={
        <div className="tool-print-only">
          <table className="tool-table tool-places__paper">
            <caption>Un endroit par ligne. Cochez quand l’annonce est en place.</caption>
            <thead>
              <tr>
                <th scope="col">Fait</th>
                <th scope="col">Endroit</th>
                <th scope="col">À y mettre</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.label}>
                  <td>{row.ticked ? 'oui' : '☐'}</td>
                  <th scope="row">{row.name}</th>
                  <td>
                    {row.what}
                    {row.link && (
                      <>
                        <br />
                        <span className="tool-places__link">{row.link}</span>
                      </>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      }
      text={rows
        .map(
          (row) => `${row.ticked ? 'Fait' : 'À faire'}\u00a0: ${row.name}${row.link ? `, ${row.link}` : ''}`,
        )
        .join('\n')}
    >
      <TextField
        label="Lien de votre page (facultatif)"
        hint={hint}
        value={values.link}
        error={link && !link.ok ? link.error : undefined}
        isExample={isExample('link')}
        maxLength={300}
        onChange={(text) => set('link', text)}
      />
      <ul className="tool-list tool-places">
        {rows.map((row) => (
          <li key={row.label}>
            <label className="choice">
              <input
                type="checkbox"
                checked={row.ticked}
                onChange={(event) =>
                  set(
                    'done',
                    event.target.checked ? [...done, row.label] : done.filter((label) => label !== row.label),
                  )
                }
              />
              <span>
                <strong>{row.name}</strong>
                <br />
                {row.what}
              </span>
            </label>
            {row.link && (
              <CopyButton small text={row.link} label={`Copier le lien «\u00a0${row.label}\u00a0»`} />
            )}
          </li>
        ))}
      </ul>
    </ToolFrame>
  );
}

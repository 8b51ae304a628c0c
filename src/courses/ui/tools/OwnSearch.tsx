import { Fragment } from 'react';
import { type Found, type Search, placesNoted, searches, sumUpSearches } from '../../tools/own-search.ts';
import { SelectField, TextField } from './fields.tsx';
import { foundWords, placeHints, sayFound, searchSummary, searchWords } from './search-words.ts';
import { ToolFrame } from './ToolFrame.tsx';
import { useFigures } from './use-figures.ts';
import { places, searchFields, searchTool } from './search-figures.ts';

/** « Je me cherche » (course 02, step 2): three searches and the three places that come up most. */
export default function OwnSearch() {
  const { values, set, forget, memory } = useFigures(searchTool, searchFields);
  const found: Record<Search, Found> = {
    name: values.nameFound,
    trade: values.tradeFound,
    product: values.productFound,
  };
  const result = sumUpSearches(found);
  const noted = placesNoted(places.map((place) => values[place]));
  const summary = searchSummary(result, noted);
  const lines = searches
    .filter((search) => found[search] !== '')
    .map((search) => ({
      search,
      typed: values[`${search}Typed`].trim(),
      place: sayFound(found[search]),
      first: values[`${search}First`].trim(),
    }));

  return (
    <ToolFrame
      title="Je me cherche"
      memory={memory}
      onForget={forget}
      forgetWarning="Vos recherches notées vont disparaître de ce téléphone."
      summary={summary}
      sheet={
        lines.length > 0 && (
          <>
            <p className="tool-sheet__said">{summary}</p>
            {lines.map(({ search, typed, place, first }) => (
              <div key={search}>
                <h3>{searchWords[search].title}</h3>
                <dl className="tool-facts">
                  {[
                    ['Mots tapés', typed],
                    ['Ma boutique', place],
                    ['Vu en premier', first],
                  ]
                    .filter(([, said]) => said)
                    .map(([name, said]) => (
                      <Fragment key={name}>
                        <dt>{name}</dt>
                        <dd>{said}</dd>
                      </Fragment>
                    ))}
                </dl>
              </div>
            ))}
            {noted.length > 0 && (
              <>
                <h3>Les endroits à contrôler</h3>
                <ol>
                  {noted.map((place) => (
                    <li key={place}>{place}</li>
                  ))}
                </ol>
              </>
            )}
          </>
        )
      }
      text={
        lines.length > 0
          ? [
              ...lines.map(({ search, typed, place, first }) =>
                [
                  searchWords[search].title,
                  typed,
                  `Ma boutique\u00a0: ${place}`,
                  first && `Vu en premier\u00a0: ${first}`,
                ]
                  .filter(Boolean)
                  .join('. '),
              ),
              summary,
            ].join('\n')
          : null
      }
    >
      {searches.map((search) => (
        <fieldset className="tool__group" key={search}>
          <legend>{searchWords[search].title}</legend>
          <TextField
            label={searchWords[search].label}
            hint={searchWords[search].hint}
            value={values[`${search}Typed`]}
            onChange={(typed) => set(`${search}Typed`, typed)}
          />
          <SelectField
            label="Où sort ma boutique"
            value={found[search]}
            choices={foundWords}
            onChange={(chosen) => set(`${search}Found`, chosen)}
          />
          <TextField
            label="Ce que je vois en premier (facultatif)"
            value={values[`${search}First`]}
            onChange={(typed) => set(`${search}First`, typed)}
          />
        </fieldset>
      ))}
      <fieldset className="tool__group">
        <legend>Les 3 endroits qui sortent le plus</legend>
        {places.map((place, index) => (
          <TextField
            key={place}
            label={`Endroit ${index + 1}`}
            hint={placeHints[index]}
            maxLength={40}
            value={values[place]}
            onChange={(typed) => set(place, typed)}
          />
        ))}
      </fieldset>
    </ToolFrame>
  );
}

import { type Cell, type Fact, cellCount, consistency } from '../../tools/consistency-grid.ts';
import { TextField } from './fields.tsx';
import { gridFields } from './grid-figures.ts';
import { GridSheet } from './GridSheet.tsx';
import { correctionWords, gridSummary, usualPlaces } from './grid-words.ts';
import { PlaceCells } from './PlaceCells.tsx';
import { places, readPlacesNoted, searchTool } from './search-figures.ts';
import { ToolFrame } from './ToolFrame.tsx';
import { useFigures } from './use-figures.ts';
import { useNoteOf } from './use-note-of.ts';

/** « La grille de cohérence » (course 02, step 3). Places come from « Je me cherche » when they were noted there. */
export default function ConsistencyGrid() {
  const { values, set, forget, memory } = useFigures('grille-de-coherence', gridFields);
  const noted = useNoteOf(searchTool, readPlacesNoted) ?? [];
  const usual = usualPlaces.map((place, index) => noted[index] ?? place);
  const names = places.map((place, index) => values[place].trim() || (usual[index] ?? ''));
  const result = consistency(values.grid);
  const summary = gridSummary(result);
  const begun = result.unseen < cellCount;
  const fill = (at: number, fact: Fact, cell: Cell) =>
    set(
      'grid',
      values.grid.map((cells, place) => (place === at ? { ...cells, [fact]: cell } : cells)),
    );

  return (
    <ToolFrame
      title="La grille de cohérence"
      memory={memory}
      onForget={forget}
      forgetWarning="Vos 24 cases vont disparaître de ce téléphone."
      summary={summary}
      sheet={begun && <GridSheet grid={values.grid} names={names} result={result} />}
      text={
        begun
          ? [
              summary,
              ...(result.toCorrect.length > 0 ? ['À corriger, dans cet ordre\u00a0:'] : []),
              ...result.toCorrect.map((one, index) => `${index + 1}. ${correctionWords(one, names)}`),
            ].join('\n')
          : null
      }
    >
      <fieldset className="tool__group">
        <legend>Mes 3 endroits</legend>
        <div className="tool__pair">
          {places.map((place, index) => (
            <TextField
              key={place}
              label={`Nom de l’endroit ${index + 1} (facultatif)`}
              hint={`Sans nom, on écrit «\u00a0${usual[index] ?? ''}\u00a0».`}
              maxLength={40}
              value={values[place]}
              onChange={(typed) => set(place, typed)}
            />
          ))}
        </div>
      </fieldset>
      <fieldset className="tool__group">
        <legend>Mes 24 cases</legend>
        <p className="field__hint">
          Ouvrez un endroit. Pour chaque information&nbsp;: juste, faux, absent, ou pas encore vu.
        </p>
        {values.grid.map((cells, place) => (
          <PlaceCells
            key={place}
            name={names[place] ?? ''}
            cells={cells}
            first={place === 0}
            onChange={(fact, cell) => fill(place, fact, cell)}
          />
        ))}
      </fieldset>
    </ToolFrame>
  );
}

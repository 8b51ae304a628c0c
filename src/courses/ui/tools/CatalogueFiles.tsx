import { useId, useState } from 'react';
import { type CatalogueLine, blankLine, catalogueSize } from '../../tools/catalogue-lines.ts';
import { catalogueFile, readCatalogue } from '../../tools/catalogue-csv.ts';
import { plural } from '../../tools/format-number.ts';
import { downloadFile } from './download-file.ts';

interface Props {
  lines: readonly CatalogueLine[];
  onOpen: (lines: CatalogueLine[]) => void;
}

const csv = (lines: readonly CatalogueLine[]) =>
  new Blob([catalogueFile(lines)], { type: 'text/csv;charset=utf-8' });

/** Spreadsheets save in UTF-8 or in the older Western code; the second reads anything. */
async function textOf(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The catalogue as a file, both ways. */
export function CatalogueFiles({ lines, onOpen }: Props) {
  const id = useId();
  const [said, setSaid] = useState('');
  const open = async (file: File | undefined) => {
    if (!file) return;
    const reading =
      file.size > 1_000_000
        ? ({ ok: false, error: 'Ce fichier est trop lourd pour 20 produits.' } as const)
        : readCatalogue(await textOf(file));
    if (!reading.ok) return setSaid(reading.error);
    onOpen(reading.lines);
    const kept = `${plural(reading.lines.length, 'produit lu', 'produits lus')}.`;
    return setSaid(reading.leftOut === 0 ? kept : `${kept} L’outil s’arrête à ${catalogueSize}.`);
  };
  return (
    <div className="tool-files">
      <h3>Avec un tableur</h3>
      <p>Remplissez le modèle sur un ordinateur si vous préférez. Rouvrez-le ici pour le contrôler.</p>
      <div className="button-row">
        <button
          type="button"
          className="button button--quiet"
          onClick={() => downloadFile('catalogue.csv', csv(lines))}
        >
          Télécharger mon catalogue (CSV)
        </button>
        <button
          type="button"
          className="button button--quiet"
          onClick={() =>
            downloadFile(
              'modele-de-catalogue.csv',
              csv(Array.from({ length: catalogueSize }, () => blankLine)),
            )
          }
        >
          Télécharger un modèle vide
        </button>
      </div>
      <div className="field">
        <label htmlFor={id}>Ouvrir un catalogue (CSV)</label>
        <p className="field__hint" id={`${id}-hint`}>
          Il remplace les lignes ci-dessus. Le fichier reste sur votre téléphone.
        </p>
        <input
          id={id}
          type="file"
          accept=".csv,text/csv"
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            void open(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </div>
      <p role="status" className="tool-said">
        {said}
      </p>
    </div>
  );
}

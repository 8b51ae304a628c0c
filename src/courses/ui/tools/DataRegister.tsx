import { Fragment } from 'react';
import {
  blankLine,
  isBlankLine,
  missingParts,
  mostLines,
  registerParts,
  registerSpreadsheet,
} from '../../tools/data-register.ts';
import { CsvButton } from './DownloadButton.tsx';
import { ExampleTag, TextField } from './fields.tsx';
import {
  lineName,
  partWords,
  registerFields,
  registerHead,
  registerSummary,
  registerText,
} from './register-words.ts';
import { ToolFrame } from './ToolFrame.tsx';
import { useFigures } from './use-figures.ts';

/** « Mon registre » (course 25, step 2). */
export default function DataRegister() {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures(
    'mon-registre',
    registerFields,
  );
  const { lines } = values;
  const filled = lines.map((line, index) => ({ line, index })).filter(({ line }) => !isBlankLine(line));
  const change = (at: number, key: keyof typeof blankLine, typed: string) =>
    set(
      'lines',
      lines.map((line, index) => (index === at ? { ...line, [key]: typed } : line)),
    );
  return (
    <ToolFrame
      title="Mon registre"
      sheetTitle="Registre des données de la boutique"
      anyExample={anyExample}
      onMine={clearExamples}
      mineLabel="Mettre mes informations"
      memory={memory}
      onForget={forget}
      forgetWarning="Vos lignes vont disparaître de ce téléphone."
      summary={registerSummary(lines)}
      sheet={
        filled.length > 0 &&
        filled.map(({ line, index }) => (
          <Fragment key={index}>
            <h3>{lineName(line, index)}</h3>
            <ul>
              {registerParts.map((part) => (
                <li key={part}>
                  {partWords[part].label}&nbsp;: {line[part].trim() || '…'}
                </li>
              ))}
            </ul>
          </Fragment>
        ))
      }
      text={filled.length > 0 ? registerText(lines) : null}
      more={
        filled.length > 0 && <CsvButton text={registerSpreadsheet(registerHead, lines)} name="registre.csv" />
      }
    >
      <p>
        Une ligne par fichier, même sur papier. Ouvrez-la, puis répondez.{' '}
        <ExampleTag shown={isExample('lines')} />
      </p>
      <div className="tool-week">
        {lines.map((line, at) => (
          <details className="tool-day" key={at}>
            <summary>
              {lineName(line, at)}{' '}
              <span className="tool-day__state">
                {missingParts(line).length === 0
                  ? 'complète'
                  : `${String(missingParts(line).length)} à écrire sur ${String(registerParts.length)}`}
              </span>
            </summary>
            <TextField
              label="Nom du fichier"
              value={line.name}
              maxLength={60}
              isExample={isExample('lines')}
              onChange={(typed) => change(at, 'name', typed)}
            />
            {registerParts.map((part) => (
              <TextField
                key={part}
                label={partWords[part].label}
                hint={partWords[part].hint}
                value={line[part]}
                isExample={isExample('lines')}
                onChange={(typed) => change(at, part, typed)}
              />
            ))}
          </details>
        ))}
      </div>
      {lines.length < mostLines && (
        <div className="button-row">
          <button
            type="button"
            className="button button--quiet button--small"
            onClick={() => set('lines', [...lines, blankLine])}
          >
            Ajouter une ligne
          </button>
        </div>
      )}
    </ToolFrame>
  );
}

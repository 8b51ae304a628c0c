import { useState } from 'react';
import { downloadFile } from './download-file.ts';

interface Props {
  label: string;
  /** of the file */
  name: string;
  /** `text/csv`, without its charset */
  type: string;
  /** made on the phone when it is asked for */
  content: () => string | Promise<string>;
  /** what to do with the file, once it is there */
  said: string;
}

/** Downloads a file made on the phone, and says so. */
export function DownloadButton({ label, name, type, content, said }: Props) {
  const [done, setDone] = useState(false);
  const download = async () => {
    downloadFile(name, new Blob([await content()], { type: `${type};charset=utf-8` }));
    setDone(true);
  };
  return (
    <>
      <button type="button" className="button button--quiet" onClick={() => void download()}>
        {label}
      </button>
      <span role="status" className="tool-said">
        {done && said}
      </span>
    </>
  );
}

/** A table for her spreadsheet. */
export const CsvButton = ({ text, name }: { text: string; name: string }) => (
  <DownloadButton
    label="Télécharger pour mon tableur"
    name={name}
    type="text/csv"
    content={() => text}
    said={`Fichier «\u00a0${name}\u00a0» prêt. Ouvrez-le avec votre tableur.`}
  />
);

import { useState } from 'react';

/** Downloads a file made on the phone, and says so. */
export function CsvButton({ text, name }: { text: string; name: string }) {
  const [done, setDone] = useState(false);
  const download = () => {
    const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
    setDone(true);
  };
  return (
    <>
      <button type="button" className="button button--quiet" onClick={download}>
        Télécharger pour mon tableur
      </button>
      <span role="status" className="tool-said">
        {done && 'Fichier prêt. Ouvrez-le avec votre tableur.'}
      </span>
    </>
  );
}

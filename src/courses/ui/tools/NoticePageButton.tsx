import { useState } from 'react';

/** Downloads the notice as an HTML page, made on the phone. */
export function NoticePageButton({ page }: { page: string }) {
  const [done, setDone] = useState(false);
  const download = () => {
    const url = URL.createObjectURL(new Blob([page], { type: 'text/html;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = 'mentions-legales.html';
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
    setDone(true);
  };
  return (
    <>
      <button type="button" className="button button--quiet" onClick={download}>
        Télécharger la page pour mon site
      </button>
      <span role="status" className="tool-said">
        {done && 'Page prête\u00a0: elle est dans vos téléchargements. Faites-la relire avant de la publier.'}
      </span>
    </>
  );
}

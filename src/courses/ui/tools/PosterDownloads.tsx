import { useState } from 'react';
import { CopyButton } from './CopyButton.tsx';
import { downloadFile } from './download-file.ts';
import { badgeImage, paint, squareImage } from './poster-image.ts';
import { type OnlinePoster, badgeHtml } from './poster-words.ts';
import { StickerSheet } from './StickerSheet.tsx';

/** The same announcement for the bag, the social network and the site. */
export function PosterDownloads({ poster }: { poster: OnlinePoster }) {
  const [said, setSaid] = useState('');
  const download = async (name: string, image: ReturnType<typeof squareImage>) => {
    const blob = await paint(image).catch(() => null);
    if (blob) downloadFile(name, blob);
    setSaid(
      blob
        ? `Image prête\u00a0: ${name}.`
        : 'Ce téléphone ne peut pas faire l’image. Imprimez l’affiche, puis photographiez-la.',
    );
  };
  return (
    <div className="tool-more">
      <h3>Ailleurs que sur l’affiche</h3>
      <div className="button-row">
        <StickerSheet poster={poster} />
        <button
          type="button"
          className="button button--quiet"
          onClick={() => void download('disponible-en-ligne.png', squareImage(poster))}
        >
          Télécharger l’image carrée
        </button>
        <button
          type="button"
          className="button button--quiet"
          onClick={() => void download('badge-disponible-en-ligne.png', badgeImage(poster))}
        >
          Télécharger le badge
        </button>
        <CopyButton text={badgeHtml(poster)} label="Copier le code du badge" />
      </div>
      <p role="status" className="tool-said">
        {said}
      </p>
      <p className="tool-sheet__small">
        Le badge va sur votre site. Son code contient déjà le texte de remplacement, lu à voix haute aux
        personnes qui ne voient pas l’image.
      </p>
    </div>
  );
}

import { biggestOnA4 } from '../../tools/poster.ts';
import { qrCode } from '../../tools/qr-code.ts';
import type { OnlinePoster } from './poster-words.ts';
import { QrSquare } from './QrSquare.tsx';

/** from this size on, the words around the code are smaller, so that the page stays one */
const bigCode = 110;

export const codeLabel = (poster: OnlinePoster): string =>
  poster.shownLink === null ? 'Code QR qui appelle la boutique' : 'Code QR qui ouvre la page de la boutique';

/** The A4 poster for customers. Without a site, the number is what one reads first. */
export function OnlinePosterSheet({ poster }: { poster: OnlinePoster }) {
  const side = Math.min(poster.side, biggestOnA4);
  return (
    <div className={side > bigCode ? 'tool-online tool-online--big' : 'tool-online'}>
      {poster.shop && <p className="tool-online__shop">{poster.shop}</p>}
      <p className="tool-online__title">Disponible en ligne</p>
      <p className="tool-online__text">{poster.announcement}</p>
      {poster.phone && poster.shownLink === null && <p className="tool-online__phone">{poster.phone}</p>}
      <div className="tool-online__code">
        <QrSquare code={qrCode(poster.opens(poster.label))} label={codeLabel(poster)} millimetres={side} />
      </div>
      {poster.shownLink !== null && <p className="tool-online__contact">{poster.shownLink}</p>}
      {poster.phone && poster.shownLink !== null && <p className="tool-online__contact">{poster.phone}</p>}
    </div>
  );
}

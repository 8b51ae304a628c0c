import { useRef } from 'react';
import { codeSide } from '../../tools/poster.ts';
import { qrCode } from '../../tools/qr-code.ts';
import { codeLabel } from './OnlinePosterSheet.tsx';
import type { OnlinePoster } from './poster-words.ts';
import { printSheet } from './print-sheet.ts';
import { QrSquare } from './QrSquare.tsx';

const stickers = [1, 2, 3, 4, 5, 6, 7, 8];
/** a bag is read at 25 cm */
const bagSide = codeSide(2500) ?? 25;

/** One A4 page of eight stickers for the bags, each with a code of 2,5 cm and the label « sac ». */
export function StickerSheet({ poster }: { poster: OnlinePoster }) {
  const paper = useRef<HTMLDivElement>(null);
  const code = qrCode(poster.opens('sac'));
  return (
    <>
      <button type="button" className="button button--quiet" onClick={() => printSheet(paper.current)}>
        Imprimer 8 autocollants
      </button>
      <div className="tool-sheet tool-sheet--paper tool-stickers" ref={paper}>
        {stickers.map((sticker) => (
          <div className="tool-sticker" key={sticker}>
            <QrSquare code={code} label={codeLabel(poster)} millimetres={bagSide} />
            <div>
              <p className="tool-sticker__title">Disponible en ligne</p>
              <p>{poster.announcement}</p>
              <p>{[poster.shop, poster.phone].filter(Boolean).join(' · ')}</p>
            </div>
          </div>
        ))}
      </div>
    </>
  );
}

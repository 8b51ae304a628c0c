import { useEffect, useRef } from 'react';
import { formatScaled } from '../../tools/format-number.ts';
import { formatBytes, goodPhoto, photoRemarks } from '../../tools/photo-check.ts';
import { type OpenPhoto, preview } from './photo-file.ts';

/** What to do for each remark, in words. */
const advice: readonly (readonly [string, string])[] = [
  ['Trop lourde', 'Pressez «\u00a0Alléger\u00a0».'],
  ['Trop grande', 'Le grand côté dépasse 2\u202f000 points. «\u00a0Alléger\u00a0» le ramène à 1\u202f600.'],
  ['Trop petite', 'Le grand côté a moins de 1\u202f200 points. Reprenez la photo de plus près.'],
  ['Trop haute', 'Recadrez la photo\u00a0: coupez en haut ou en bas.'],
  ['Trop large', 'Recadrez la photo\u00a0: coupez à gauche ou à droite.'],
  [goodPhoto, 'Elle est prête pour votre fiche.'],
];
const points = (count: number) => formatScaled(count, 0);

export const photoSize = ({ width, height, bytes, format }: OpenPhoto): string =>
  `${points(width)} × ${points(height)} points, ${formatBytes(bytes)}, ${format}`;

export function PhotoResult({ photo, alternative }: { photo: OpenPhoto; alternative: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    // a phone too full to draw it still has the remarks
    if (canvas.current) preview(photo, canvas.current).catch(() => undefined);
  }, [photo]);
  return (
    <>
      <canvas
        className="tool-photo"
        ref={canvas}
        role="img"
        aria-label={alternative.trim() || 'La photo choisie'}
      />
      <p>{photoSize(photo)}</p>
      <ul>
        {photoRemarks(photo).map((remark) => (
          <li key={remark}>
            <strong>{remark}.</strong> {advice.find(([start]) => remark.startsWith(start))?.[1]}
          </li>
        ))}
      </ul>
    </>
  );
}

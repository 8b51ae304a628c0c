import { formatFixed, formatScaled, plural } from '../../tools/format-number.ts';
import { averageRating, ratingRule } from '../../tools/letter.ts';
import { whole } from '../../tools/read-number.ts';
import { FiguresTool } from './FiguresTool.tsx';

const figures = {
  reviews: { label: 'Avis déjà reçus', unit: 'avis', example: '15', rule: whole },
  rating: {
    label: 'Leur note moyenne',
    hint: 'De 1 à 5, par exemple 4,2.',
    unit: 'sur 5',
    example: '4,2',
    rule: ratingRule,
  },
  added: { label: 'Nouveaux avis', unit: 'avis', example: '8', rule: whole },
  addedRating: {
    label: 'Note moyenne des nouveaux',
    hint: 'De 1 à 5.',
    unit: 'sur 5',
    example: '4,8',
    rule: ratingRule,
  },
} as const;
const countOf = { rating: 'reviews', addedRating: 'added' } as const;

/** « Ma note moyenne » (course 23, step 4). */
export default function AverageRating() {
  return (
    <FiguresTool
      name="note-moyenne"
      title="Ma note moyenne"
      figures={figures}
      // no review of that kind: nobody can give its rating
      optional={(key, readings) => {
        if (key !== 'rating' && key !== 'addedRating') return false;
        const count = readings[countOf[key]];
        return count.ok && count.value === 0;
      }}
      reckon={({ reviews, rating, added, addedRating }) => {
        const average = averageRating({ reviews, rating }, { reviews: added, rating: addedRating });
        const total = reviews + added;
        if (average === null) return { summary: 'Pas encore de note', caption: '', lines: [] };
        const part = (count: number, each: number) =>
          count === 0 ? '0' : `${formatScaled(count, 0)} × ${formatScaled(each, 2)}`;
        return {
          summary: `Votre note moyenne est de ${formatFixed(average, 1)} sur 5, pour ${plural(total, 'avis', 'avis')}.`,
          caption: 'La note compte chaque avis une fois',
          lines: [
            {
              step: 'Points déjà reçus',
              sum: part(reviews, rating),
              result: formatScaled(reviews * rating, 2),
            },
            {
              step: 'Points nouveaux',
              sum: part(added, addedRating),
              result: formatScaled(added * addedRating, 2),
            },
            {
              step: 'Note moyenne',
              sum: `${formatScaled(reviews * rating + added * addedRating, 2)} ÷ ${formatScaled(total, 0)}`,
              result: formatFixed(average, 1),
            },
          ],
        };
      }}
    />
  );
}

/** The poster's fields in the phone's memory; « Mes 10 endroits » reads its link and number too. */
import { asText } from './stored.ts';
import { type FigureField, type FigureFields, figure, figuresReader } from './use-figures.ts';

export interface PosterValues {
  shop: string;
  announcement: string;
  link: string;
  phone: string;
  label: string;
  distance: string;
}

export const posterNote = 'affiche-disponible-en-ligne';

/** a choice with a start, no figure of the example */
export const choice = (start: string): FigureField<string> => ({
  example: start,
  blank: start,
  read: asText,
  neutral: true,
});

export const posterFields: FigureFields<PosterValues> = {
  shop: figure('La librairie-papeterie'),
  announcement: figure('Réservez au téléphone, payez en boutique. Retrait en 2 heures, sans frais.'),
  link: figure('https://librairie.example/reserver'),
  phone: figure('01 99 00 12 34'),
  label: choice('vitrine'),
  distance: figure('100'),
};

/** What the poster remembers; undefined when it was never used. */
export const asPosterFigures = figuresReader(posterFields);

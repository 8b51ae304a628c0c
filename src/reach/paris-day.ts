const paris = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** Whole days since 1970-01-01: how days are counted and stored. */
export type Day = number;

/** The day in Paris: curves are read in France, summer time included. */
export const parisDay = (date: Date): Day => dayOf(paris.format(date));

/** `day` is YYYY-MM-DD. */
export const dayOf = (day: string): Day => Date.parse(`${day}T00:00:00.000Z`) / 86_400_000;

/** YYYY-MM-DD */
export const isoDay = (day: Day): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

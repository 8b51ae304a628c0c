const paris = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day in Paris, YYYY-MM-DD: curves are read in France, summer time included. */
export const parisDay = (date: Date): string => paris.format(date);

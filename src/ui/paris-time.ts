const format = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** « 22 nov. 2026, 09:05 », as clocks show in Paris. */
export const parisTime = (instant: string): string =>
  format.format(new Date(instant)).replaceAll(' ', '\u00a0');

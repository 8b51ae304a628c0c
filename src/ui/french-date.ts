/** « 1er mai 2027 »: Intl writes « 1 mai », French wants « 1er ». The date is read as a civil day in UTC. */
export function longDate(date: Date): string {
  const text = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' }).format(date);
  return text.replace(/^1 /, '1er ').replaceAll(' ', '\u00a0');
}

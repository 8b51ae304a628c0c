// Apart from dialect.ts, so that the site's bundle can ask without loading the database engines.
const unavailable =
  /^(SQLITE_(BUSY|LOCKED|FULL|IOERR|CANTOPEN|READONLY)|40\d{3}|53\d{3}|55P03|57P0\d|08\d{3}|ECONNREFUSED|ECONNRESET|ENOSPC)/;

/** The database is locked, full or away, or another server won a race: nothing is wrong with the request, it can be sent again later. */
export const isUnavailable = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && unavailable.test(error.code);

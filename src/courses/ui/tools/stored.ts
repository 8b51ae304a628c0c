/** Reads what an older page, or another version of this one, left in the phone's memory: wrong shapes are ignored. */
export type Reader<T> = (stored: unknown) => T | undefined;

export const asText: Reader<string> = (stored) =>
  typeof stored === 'string' && stored.length <= 2000 ? stored : undefined;

export const asRecord: Reader<Record<string, unknown>> = (stored) =>
  typeof stored === 'object' && stored !== null && !Array.isArray(stored)
    ? (stored as Record<string, unknown>)
    : undefined;

export const asWhole: Reader<number> = (stored) =>
  typeof stored === 'number' && Number.isSafeInteger(stored) && stored >= 0 ? stored : undefined;

/** The elements that can be read, at most `limit`. */
export const asList =
  <T>(read: Reader<T>, limit = 500): Reader<T[]> =>
  (stored) =>
    Array.isArray(stored)
      ? stored.slice(0, limit).flatMap((element: unknown) => {
          const value = read(element);
          return value === undefined ? [] : [value];
        })
      : undefined;

export const oneOf =
  <T extends string>(...allowed: readonly T[]): Reader<T> =>
  (stored) =>
    allowed.find((value) => value === stored);

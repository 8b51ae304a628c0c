const tables = new WeakMap<Request, number>();

/** 1 for the first table of a page, 2 for the second… */
export function nextTableNumber(page: Request): number {
  const number = (tables.get(page) ?? 0) + 1;
  tables.set(page, number);
  return number;
}

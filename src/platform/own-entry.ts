/** What a table of ours has under a key from outside: its own keys only, `constructor` is none. */
export const ownEntry = <T>(table: Readonly<Record<string, T>>, key: string | null): T | undefined =>
  key !== null && Object.hasOwn(table, key) ? table[key] : undefined;

/**
 * A bench is a module `*.bench.ts` that exports `name` and `run`. It measures the program as it is served, with nothing
 * switched off; a comparison runs both sides in turns within one run, because machines differ more than programs.
 */
export interface Row {
  what: string;
  /** as printed, with its unit */
  value: string;
  /** what the value should be, and whether it is; absent for figures that are only watched */
  aim?: { text: string; met: boolean };
}

export interface Bench {
  name: string;
  run(): Promise<Row[]>;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

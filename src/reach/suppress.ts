import { smallest } from './whole-fives.ts';

/**
 * Hides small cells of a list whose total is shown beside it, so that no hidden one can be worked out: at least two are
 * hidden, or none. All hidden ones look alike (a small one is not told from one hidden to protect it), and zero is small.
 * With a small total everything is hidden. Gives the list in its order, null where hidden.
 */
export function suppress(cells: readonly number[], total: number): (number | null)[] {
  if (total < smallest) return cells.map(() => null);
  const hidden = new Set(cells.flatMap((count, index) => (count < smallest ? [index] : [])));
  const bySize = [...cells.keys()].sort((a, b) => cells[a]! - cells[b]!);
  const sumOf = () => [...hidden].reduce((sum, index) => sum + cells[index]!, 0);
  // one alone is the total minus the others; zeros alone would be known to be zeros
  while (hidden.size > 0 && hidden.size < cells.length && (hidden.size < 2 || sumOf() === 0)) {
    hidden.add(bySize.find((index) => !hidden.has(index))!);
  }
  return cells.map((count, index) => (hidden.has(index) ? null : count));
}

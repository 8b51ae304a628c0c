/** « La grille de cohérence » (course 02, « Précisions »): 8 facts in 3 places, 24 cells; only « juste » counts. */
export const facts = ['name', 'address', 'phone', 'hours', 'closed', 'trade', 'photo', 'services'] as const;
export type Fact = (typeof facts)[number];
export const placeCount = 3;
export const cellCount = facts.length * placeCount;
/** 90 % of 24 cells, rounded up: the target of the course */
export const target = 22;
/** the facts that must be right everywhere */
export const vital: readonly Fact[] = ['hours', 'phone'];

/** '' is not looked at yet */
export type Cell = '' | 'right' | 'wrong' | 'absent';
/** one record a place */
export type Grid = readonly Readonly<Record<Fact, Cell>>[];

export interface ToCorrect {
  place: number;
  fact: Fact;
  cell: 'wrong' | 'absent';
}

export interface Consistency {
  right: number;
  /** not looked at yet */
  unseen: number;
  /** right cells of 24, whole percents, a half goes up */
  percent: number;
  /** hours and phone first, then as in the grid; wrong before absent in each fact */
  toCorrect: readonly ToCorrect[];
  /** hours and phone are right in the three places */
  vitalRight: boolean;
  reached: boolean;
}

export function consistency(grid: Grid): Consistency {
  const cells = Array.from({ length: placeCount }, (_, place) =>
    facts.map((fact) => ({ place, fact, cell: grid[place]?.[fact] ?? '' })),
  ).flat();
  const right = cells.filter(({ cell }) => cell === 'right').length;
  const order: readonly Fact[] = [...vital, ...facts.filter((fact) => !vital.includes(fact))];
  const toCorrect = order.flatMap((fact) =>
    (['wrong', 'absent'] as const).flatMap((wanted) =>
      cells
        .filter((one) => one.fact === fact && one.cell === wanted)
        .map(({ place }) => ({ place, fact, cell: wanted })),
    ),
  );
  const vitalRight = cells.every(({ fact, cell }) => !vital.includes(fact) || cell === 'right');
  return {
    right,
    unseen: cells.filter(({ cell }) => cell === '').length,
    percent: Math.floor((right * 200 + cellCount) / (2 * cellCount)),
    toCorrect,
    vitalRight,
    reached: vitalRight && right >= target,
  };
}

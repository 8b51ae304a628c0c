/**
 * « Mon plan de zone » (course 07, step 2): a shop drawn on six rows of six squares, one square a big step. It checks
 * what the lesson asks: a free door, a free way to the till, a shelf near it, people who wait elsewhere.
 */
export const side = 6;

export type Square = 'empty' | 'door' | 'till' | 'shelf' | 'cold' | 'queue' | 'furniture';
/** row by row, from the back of the shop to the street */
export type ZonePlan = readonly Square[];

export const emptyPlan: ZonePlan = Array.from({ length: side * side }, () => 'empty' as const);

/** letters as printed; a dot is an empty square */
export const letters: Readonly<Record<Square, string>> = {
  empty: '',
  door: 'P',
  till: 'C',
  shelf: 'E',
  cold: 'F',
  queue: 'A',
  furniture: 'M',
};

/** Six lines of six letters → a plan; a letter nobody knows is an empty square. */
export function readPlan(drawn: string): ZonePlan {
  const squares = Object.keys(letters) as Square[];
  const signs = drawn
    .replace(/\s/g, '')
    .slice(0, side * side)
    .padEnd(side * side, '.');
  return [...signs].map((sign) => squares.find((square) => letters[square] === sign) ?? 'empty');
}

/** The bookshop of the lesson. */
export const examplePlan: ZonePlan = readPlan(`
  MMMMMM
  .....E
  M.M..E
  M.M.CC
  ....AA
  ..P...
`);

/** farthest the shelf may be from the till, in squares */
export const nearEnough = 3;

export type PlanCheck = 'door' | 'till' | 'shelf' | 'queue' | 'exit' | 'way' | 'near';
export interface CheckedPlan {
  check: PlanCheck;
  good: boolean;
}

const columnOf = (at: number): number => at % side;
const rowOf = (at: number): number => Math.floor(at / side);

/** Squares that share a side with this one. */
export function neighbours(at: number): number[] {
  return [
    ...(rowOf(at) > 0 ? [at - side] : []),
    ...(rowOf(at) < side - 1 ? [at + side] : []),
    ...(columnOf(at) > 0 ? [at - 1] : []),
    ...(columnOf(at) < side - 1 ? [at + 1] : []),
  ];
}

const placesOf = (plan: ZonePlan, kind: Square): number[] =>
  plan.flatMap((square, at) => (square === kind ? [at] : []));

/**
 * The shortest way from a door to a square that touches the till, through empty squares only: the squares to walk on,
 * door and till left out. Null when there is none, or no door, or no till.
 */
export function wayToTheTill(plan: ZonePlan): number[] | null {
  const from = new Map<number, number | null>();
  const line = placesOf(plan, 'door');
  for (const door of line) from.set(door, null);
  for (let index = 0; index < line.length; index += 1) {
    const at = line[index]!;
    const reached = plan[at] === 'empty' && neighbours(at).some((next) => plan[next] === 'till');
    if (reached) {
      const way: number[] = [];
      for (
        let step: number | null = at;
        step !== null && plan[step] === 'empty';
        step = from.get(step) ?? null
      )
        way.unshift(step);
      return way;
    }
    for (const next of neighbours(at)) {
      if (plan[next] !== 'empty' || from.has(next)) continue;
      from.set(next, at);
      line.push(next);
    }
  }
  return null;
}

const distance = (a: number, b: number): number =>
  Math.abs(rowOf(a) - rowOf(b)) + Math.abs(columnOf(a) - columnOf(b));

/** What is placed, then — once the door and the till are there — what works. In the order of the lesson. */
export function checkPlan(plan: ZonePlan): CheckedPlan[] {
  const [doors, tills, shelves, queues] = (['door', 'till', 'shelf', 'queue'] as const).map((kind) =>
    placesOf(plan, kind),
  ) as [number[], number[], number[], number[]];
  const checks: CheckedPlan[] = [
    { check: 'door', good: doors.length > 0 },
    { check: 'till', good: tills.length > 0 },
    { check: 'shelf', good: shelves.length > 0 },
    { check: 'queue', good: queues.length > 0 },
  ];
  if (doors.length > 0) {
    const free = doors.every((door) =>
      neighbours(door).every((next) => plan[next] === 'empty' || plan[next] === 'door'),
    );
    checks.push({ check: 'exit', good: free });
  }
  if (doors.length > 0 && tills.length > 0) {
    checks.push({ check: 'way', good: wayToTheTill(plan) !== null });
  }
  if (shelves.length > 0 && tills.length > 0) {
    const near = shelves.some((shelf) => tills.some((till) => distance(shelf, till) <= nearEnough));
    checks.push({ check: 'near', good: near });
  }
  return checks;
}

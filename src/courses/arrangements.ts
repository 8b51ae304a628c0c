/** One order of the five questions and of the choices of each: indexes into the quiz as the page holds it. */
export interface Arrangement {
  questions: number[];
  choices: number[][];
}

interface Orderable {
  choices: readonly { id: string }[];
  answer: string;
  ordered: boolean;
}

/**
 * Orders for a quiz, made at build because only the build knows the answers: over the five questions the right answer
 * never stands more than twice at the same place, and numbers and dates keep their order. The browser picks one at
 * random for each attempt. The same seed gives the same orders, so that a page changes only with its quiz.
 */
export function arrangements(questions: readonly Orderable[], seed: number, count = 12): Arrangement[] {
  const random = mulberry32(seed);
  const found: Arrangement[] = [];
  for (let tries = 0; found.length < count && tries < 10_000; tries += 1) {
    const choices = questions.map((question) => {
      const order = question.choices.map((_, index) => index);
      return question.ordered ? order : shuffle(order, random);
    });
    if (spread(questions, choices) <= 2) {
      found.push({
        questions: shuffle(
          questions.map((_, index) => index),
          random,
        ),
        choices,
      });
    }
  }
  if (found.length < count)
    throw new Error('the ordered questions leave the right answer too often at one place');
  return found;
}

/** How often the right answer stands at its most frequent place. */
export function spread(questions: readonly Orderable[], choices: readonly (readonly number[])[]): number {
  const places = questions.map((question, index) =>
    choices[index]!.findIndex((choice) => question.choices[choice]!.id === question.answer),
  );
  return Math.max(...places.map((place) => places.filter((other) => other === place).length));
}

function shuffle<T>(items: readonly T[], random: () => number): T[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [result[last], result[other]] = [result[other]!, result[last]!];
  }
  return result;
}

/** A small seeded generator (mulberry32, public domain by T. Ettinger): repeatable, not for secrets. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

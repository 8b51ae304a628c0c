import type { ChoiceId, Question, QuestionId } from '../../courses/course.ts';
import { readNote, writeNote } from '../../platform/local-store.ts';
import type { CourseProgress, Verdict } from '../event.ts';
import type { Verdicts } from '../verdict-memory.ts';

/** One order of the five questions and of their choices, made at build: indexes into the page's questions. */
export interface Arrangement {
  questions: number[];
  choices: number[][];
}

/** The attempt under way, kept on the phone so that it survives a reload. */
export interface Attempt {
  id: string;
  /** index of its arrangement */
  order: number;
}

export interface AttemptQuestion {
  question: Question;
  /** her first answer in this attempt */
  given: ChoiceId | undefined;
  /** undefined while the correction has not come */
  verdict: Verdict | undefined;
}

const key = (course: string): string => `attempt:${course}`;

/** The attempt this phone was in, or a new one. */
export async function currentAttempt(course: string, orders: number): Promise<Attempt> {
  const kept = await readNote<Attempt>(key(course));
  return kept && kept.order < orders ? kept : beginAttempt(course, orders);
}

/** A new attempt with another order than the one before. */
export async function beginAttempt(course: string, orders: number, before?: Attempt): Promise<Attempt> {
  const others = Array.from({ length: orders }, (_, index) => index).filter(
    (index) => index !== before?.order,
  );
  const order = others[Math.floor(Math.random() * others.length)] ?? 0;
  const attempt = { id: crypto.randomUUID(), order };
  await writeNote(key(course), attempt);
  return attempt;
}

/** The questions in the order of this attempt, each with what she answered and what the server said. */
export function attemptQuestions(
  questions: readonly Question[],
  arrangement: Arrangement,
  attempt: string,
  progress: CourseProgress,
  verdicts: Verdicts,
): AttemptQuestion[] {
  const answers: Record<QuestionId, { choice: ChoiceId }> = progress.attempts[attempt] ?? {};
  return arrangement.questions.map((index) => {
    const { id, prompt, choices } = questions[index]!;
    const order = arrangement.choices[index]!;
    return {
      question: { id, prompt, choices: order.map((choice) => choices[choice]!) },
      given: answers[id]?.choice,
      verdict: verdicts[attempt]?.find((verdict) => verdict.question === id),
    };
  });
}

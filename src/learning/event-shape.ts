import { z } from 'zod';
import { type LearningEvent, skipped } from './event.ts';

/** The shape of what a phone sends; whether it makes sense is for check-event.ts. Server only. */
const uuid = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i)
  .toLowerCase();
const name = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,63}$/i);
const second = z.int().min(-86_400).max(86_400);

const fact = {
  id: uuid,
  course: name,
  // a phone's clock is a hint: any short text is taken, see received.ts
  at: z.string().max(64),
};

const shape: z.ZodType<LearningEvent> = z.discriminatedUnion('kind', [
  z.object({ ...fact, kind: z.literal('step-done'), step: name, how: z.enum(['done', 'text']) }),
  z.object({
    ...fact,
    kind: z.literal('watched'),
    step: name,
    video: name,
    played: z.array(z.tuple([second, second])).max(500),
    position: second,
  }),
  z.object({ ...fact, kind: z.literal('answered'), attempt: uuid, question: name, choice: name }),
  z.object({
    ...fact,
    kind: z.literal('recalled'),
    round: z.union([z.literal(1), z.literal(2)]),
    question: name,
    choice: z.union([name, z.literal(skipped)]),
  }),
  z.object({ ...fact, kind: z.literal('deed'), done: z.boolean() }),
]);

/** @returns undefined when the value is not an event; unknown keys are dropped */
export function readEvent(value: unknown): LearningEvent | undefined {
  const result = shape.safeParse(value);
  return result.success ? result.data : undefined;
}

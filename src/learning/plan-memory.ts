import type { CourseId } from '../courses/course.ts';
import { diagnosisTool, readDiagnosisNote } from '../courses/tools/diagnosis-note.ts';
import type { Answers } from '../courses/tools/diagnosis.ts';
import { readNote, writeNote } from '../platform/local-store.ts';
import { makePlan, type Plan, type PlanNote, readPlanNote } from './plan.ts';

/** « Mon parcours » in the phone's memory, beside the tools' figures: never sent, erased and joined with them. */
const planKey = 'plan';

export interface KnownPlan {
  plan: Plan;
  note: PlanNote | undefined;
  /** of her diagnosis, to say why a course is there; undefined when it is not finished */
  answers: Answers | undefined;
}

export async function readPlan(
  prerequisites: Readonly<Record<CourseId, readonly CourseId[]>>,
): Promise<KnownPlan> {
  const [stored, diagnosed] = await Promise.all([
    readNote<unknown>(planKey),
    readNote<unknown>(`tool:${diagnosisTool}`),
  ]);
  const note = readPlanNote(stored);
  const diagnosis = readDiagnosisNote(diagnosed);
  return {
    note,
    plan: makePlan(note, diagnosis?.result, prerequisites),
    answers: diagnosis?.result ? diagnosis.answers : undefined,
  };
}

/** `undefined` goes back to what is advised. */
export const writePlan = (note: PlanNote | undefined): Promise<void> => writeNote(planKey, note ?? null);

import type { Proposal } from '../next-step.ts';
import { duration } from './words.ts';

/** What the button says and what she will do, for one proposal. */
export function proposalWords(asked: number, proposal: Proposal): { action: string; what: string } {
  const { course, steps, minutes, fits } = proposal;
  const first = steps[0]!;
  const begun = course.steps[0]!.id !== first.id;
  const action = `${begun ? 'Continuer' : 'Commencer'} · ${duration(minutes)}`;
  if (!fits)
    return {
      action,
      what: `Rien ne tient en ${duration(asked)}. Le plus court : « ${first.title} », ${duration(minutes)}. Vous pouvez vous arrêter en route.`,
    };
  if (steps.length === course.steps.length) return { action, what: `Le cours entier : ${course.title}.` };
  const names = steps.map(({ title }) => `« ${title} »`);
  const list = names.length > 3 ? `${names[0]} et ${names.length - 1} étapes de plus` : names.join(', puis ');
  return { action, what: `${course.title} : ${list}.` };
}

import { stepUrl } from '../courses/course.ts';
import { sayTime, weekdayNames } from '../courses/tools/day-words.ts';
import type { OutgoingMail } from '../platform/outbox.ts';
import type { Proposal } from './next-step.ts';
import { oneClickPath, stopPath } from './stop-token.ts';
import type { WeeklyMoment } from './weekly-moment.ts';

/** One next step and its minutes: nothing about what was not done. */
export function reminderMail(
  { course, steps }: Proposal,
  moment: WeeklyMoment,
  to: { recipient: string; token: string; siteUrl: string; expiresAt: Date },
): OutgoingMail {
  const step = steps[0]!;
  const url = (path: string) => new URL(path, to.siteUrl).href;
  return {
    recipient: to.recipient,
    subject: `${step.minutes}\u00a0minutes pour votre boutique\u00a0: ${step.title}`,
    body: `Bonjour,

C’est le moment que vous avez choisi\u00a0: ${weekdayNames[moment.day]}, ${sayTime(moment.minutes)}.

La prochaine étape dure ${step.minutes}\u00a0minutes\u00a0: «\u00a0${step.title}\u00a0».
Cours «\u00a0${course.title}\u00a0»\u00a0:
${url(stepUrl(course, step))}

Pas le temps aujourd’hui\u202f? Le cours vous attend, sans date limite.

Ne plus recevoir ce rappel\u00a0:
${url(stopPath(to.token))}

Changer de jour ou d’heure\u00a0:
${url('/mon-rendez-vous/')}

L’équipe Déclic
`,
    unsubscribe: url(oneClickPath(to.token)),
    expiresAt: to.expiresAt,
  };
}

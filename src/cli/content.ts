import path from 'node:path';
import { proofreadTools } from '../courses/proofreading/proofread-tools.ts';
import { readProofs } from '../courses/proofreading/read-proofs.ts';
import type { Proof } from '../courses/proofreading/proofread-course.ts';
import { CommandError, runCommand } from './command.ts';

/** `npm run content`: the courses measured, and every place where they break a rule of the house. */
await runCommand(async () => {
  const { courses, shared } = readProofs('content');
  console.table(
    Object.fromEntries(courses.map((proof) => [`${proof.id} ${proof.title}`.slice(0, 36), row(proof)])),
  );
  const findings = [...courses.flatMap((proof) => proof.findings), ...shared, ...proofreadTools('content')];
  for (const { file, line, rule, what } of findings)
    console.log(`${path.join('content', file)}:${line}  ${rule}  ${what}`);
  if (findings.length > 0) throw new CommandError(`${findings.length} to mend.`);
  console.log(`${courses.length} courses, nothing to mend.`);
});

function row({ minutes, minutesOf, words, longest, over, ease, findings }: Proof) {
  const count = (rule: string) => findings.filter((finding) => finding.rule === rule).length;
  return {
    min: minutes,
    video: minutesOf.video,
    read: minutesOf.lecture,
    do: minutesOf.exercice,
    list: minutesOf.checklist,
    quiz: minutesOf.quiz,
    words,
    longest,
    '> 20 %': Number((100 * over).toFixed(1)),
    ease: Math.round(ease),
    figures: count('figure'),
    terms: count('term'),
    'no alt.': count('alternative'),
    'to mend': findings.length,
  };
}

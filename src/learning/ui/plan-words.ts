import { type Answers, topics } from '../../courses/tools/diagnosis.ts';
import { answerWords, levelWords, questionWords } from '../../courses/ui/tools/diagnosis-words.ts';
import type { Plan, Reason } from '../plan.ts';

const quoted = (text: string): string => `«\u00a0${text}\u00a0»`;

/** Why this course is in the plan; empty when the sentence above the plan says it. */
export function reasonWords(reason: Reason, answers: Answers | undefined): string {
  switch (reason.kind) {
    case 'topic':
      return becauseOf(topics.indexOf(reason.topic), answers);
    case 'level':
      return `Conseillé au niveau ${quoted(levelWords[reason.level].name)}.`;
    case 'further':
      return 'Vos bases sont là\u00a0: ce cours va plus loin.';
    case 'express':
      return '';
    case 'added':
      return 'Ajouté par vous.';
  }
}

/** The weaker of the two answers of a topic; the first when they are equal. */
function becauseOf(topic: number, answers: Answers | undefined): string {
  const [first, second] = [2 * topic, 2 * topic + 1];
  const weaker = (answers?.[second] ?? 2) < (answers?.[first] ?? 2) ? second : first;
  const answer = answerWords.find(({ value }) => value === String(answers?.[weaker]));
  const question = questionWords[weaker];
  if (!answer || !question) return 'Conseillé par votre autodiagnostic.';
  const said = question.label.replace(/\.$/, '');
  return `Parce que vous avez répondu ${quoted(answer.label.toLowerCase())} à ${quoted(said)}.`;
}

/** What the plan is made from, and what would make it better. */
export function planWords({ base, hers }: Plan): string {
  if (!hers)
    return 'Vous n’avez pas encore fait l’autodiagnostic. Voici par où commencer\u00a0: sept cours, 3\u00a0h\u00a030, pour prendre vos premières réservations.';
  return base === 'express'
    ? 'Le parcours express, à votre rythme. Vous pouvez le changer.'
    : 'Dans l’ordre qui suit vos réponses à l’autodiagnostic. Vous pouvez le changer.';
}

export const allDone =
  'Vous avez terminé tout votre parcours. Bravo\u202f! Ajoutez un cours quand vous voulez.';

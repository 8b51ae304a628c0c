/** Why an event cannot be taken, and the sentence the phone may show; nothing of the batch is applied then. */
export const refusedEventSentences = {
  malformed: 'Cet élément est illisible\u00a0: il est mis de côté, le reste est gardé.',
  'course-unknown': 'Ce parcours n’existe pas ici.',
  'step-unknown': 'Cette étape n’existe pas dans ce parcours.',
  'video-unknown': 'Cette vidéo n’existe pas pour cette étape.',
  'interval-impossible': 'Le temps regardé ne correspond pas à la durée de la vidéo.',
  'question-unknown': 'Cette question n’existe pas dans ce parcours.',
  'choice-unknown': 'Cette réponse ne fait pas partie des choix proposés.',
  'too-many-attempts': 'Le nombre d’essais gardés pour ce quiz est atteint.',
} as const;

export type RefusedEventReason = keyof typeof refusedEventSentences;

/** Thrown with every bad event of a batch; answered 422. */
export class RefusedEvents extends Error {
  override readonly name = 'RefusedEvents';
  readonly refused: { index: number; id: string; reason: RefusedEventReason }[];

  constructor(refused: RefusedEvents['refused']) {
    super(`${refused.length} refused events`);
    this.refused = refused;
  }
}

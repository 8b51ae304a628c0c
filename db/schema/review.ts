/** What staff decided about a video; append-only. */
export interface ReviewTable {
  id: string;
  video_id: string;
  actor: string | null;
  decision: 'accept' | 'refuse' | 'ask-again' | 'unpublish' | 'restore';
  reason: string;
  at: string;
}

import { parseWebVtt, transcriptOf } from '../webvtt.ts';

/** Replaces the text beside the video by what these captions say. */
export function showTranscript(details: HTMLDetailsElement, captions: string): void {
  const place = details.querySelector('[data-transcript-text]');
  if (!place || details.dataset.shows === captions) return;
  place.textContent = 'Le texte arrive.';
  const read = async (): Promise<void> => {
    try {
      const answer = await fetch(captions);
      if (!answer.ok) throw new Error(String(answer.status));
      const paragraphs = transcriptOf(parseWebVtt(await answer.text()));
      details.dataset.shows = captions;
      place.replaceChildren(
        ...paragraphs.map((text) => Object.assign(document.createElement('p'), { textContent: text })),
      );
    } catch {
      place.textContent = 'Le texte n’a pas pu être lu. Vérifiez le réseau, puis ouvrez-le de nouveau.';
    }
  };
  void read();
}

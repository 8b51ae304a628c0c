/** WebVTT captions: writing, strict reading, and the text they make together. https://www.w3.org/TR/webvtt1/ */
export interface Cue {
  /** seconds */
  from: number;
  to: number;
  text: string;
}

const timestamp = (seconds: number): string => {
  const ms = Math.round(seconds * 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(ms / 3_600_000))}:${two(Math.floor(ms / 60_000) % 60)}:${two(Math.floor(ms / 1000) % 60)}.${String(ms % 1000).padStart(3, '0')}`;
};

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const unescape = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

export const formatWebVtt = (cues: readonly Cue[]): string =>
  `WEBVTT\n\n${cues
    .map(
      (cue, index) => `${index + 1}\n${timestamp(cue.from)} --> ${timestamp(cue.to)}\n${escape(cue.text)}\n`,
    )
    .join('\n')}`;

const timing =
  /^(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3}) --> (?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})(?: .*)?$/;

/** Stricter than a browser, which skips what it does not understand. @throws Error naming the line */
export function parseWebVtt(file: string): Cue[] {
  const lines = file
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r\n?/g, '\n')
    .split('\n');
  if (!/^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? '')) throw new Error('line 1: WEBVTT expected');
  const cues: Cue[] = [];
  for (let at = 1; at < lines.length; at += 1) {
    if (lines[at]!.startsWith('NOTE')) {
      while (lines[at]) at += 1;
      continue;
    }
    if (!lines[at]) continue;
    if (!lines[at]!.includes('-->')) at += 1;
    const match = timing.exec(lines[at] ?? '');
    if (!match) throw new Error(`line ${at + 1}: a timing expected`);
    const [h1, m1, s1, ms1, h2, m2, s2, ms2] = match.slice(1).map((part) => Number(part || 0));
    const from = (h1! * 3_600_000 + m1! * 60_000 + s1! * 1000 + ms1!) / 1000;
    const to = (h2! * 3_600_000 + m2! * 60_000 + s2! * 1000 + ms2!) / 1000;
    if (to <= from) throw new Error(`line ${at + 1}: a cue must end after it starts`);
    const text: string[] = [];
    for (at += 1; lines[at]; at += 1) text.push(lines[at]!);
    if (text.length === 0) throw new Error(`line ${at + 1}: a cue without text`);
    cues.push({ from, to, text: unescape(text.join(' ').replaceAll(/<[^>]*>/g, '')) });
  }
  return cues;
}

/** What is said, as paragraphs: a silence of a second and a half or more starts a new one. */
export function transcriptOf(cues: readonly Cue[]): string[] {
  const paragraphs: string[][] = [];
  let end = -Infinity;
  for (const cue of cues) {
    if (cue.from - end >= 1.5) paragraphs.push([]);
    paragraphs.at(-1)!.push(cue.text);
    end = cue.to;
  }
  return paragraphs.map((sentences) => sentences.join(' '));
}

/** The player: its code and styles are read when she presses play, not before. */
import french from 'video.js/dist/lang/fr.json';
import videojs from 'video.js/core.es.js';
import type Player from 'video.js/dist/types/player';
import type { OfferedVideo } from '../video.ts';
import stylesheet from './player.css?url';
import { reportPlaying } from './report-playing.ts';

export interface Opening {
  /** the video step: events about playing are sent from it */
  element: HTMLElement;
  frame: HTMLElement;
  video: OfferedVideo;
  course: string;
  step: string;
  /** seconds; 0: from the start */
  resumeAt: number;
  onEnded: () => void;
}

// the library's French, with our apostrophes
videojs.addLanguage(
  'fr',
  Object.fromEntries(Object.entries(french).map(([english, text]) => [english, text.replaceAll("'", '’')])),
);

/** Rejects when the player cannot be made; that playing itself fails is shown by the player. */
export async function openPlayer(opening: Opening): Promise<void> {
  const { frame, video, resumeAt } = opening;
  await dressed();
  const element = await dress(frame, video);
  const player = videojs(element, {
    language: 'fr',
    sources: [{ src: element.currentSrc, type: 'video/mp4' }],
    fill: true,
    controls: true,
    preload: 'none',
    playbackRates: [0.75, 1, 1.25, 1.5, 2],
    textTrackSettings: false,
    noUITitleAttributes: true,
    userActions: { hotkeys: true },
    controlBar: { pictureInPictureToggle: false, remainingTimeDisplay: { displayNegative: false } },
  });
  speakFrenchRates(player);
  if (resumeAt > 0) resumeOnce(player, resumeAt);
  reportPlaying(player, opening);
  player.on('ended', opening.onEnded);
  await new Promise<void>((ready) => player.ready(() => ready()));
  // refused when the press is too long ago, after a slow download: the player then shows its own button
  await element.play().catch(() => undefined);
  frame.querySelector<HTMLElement>('.vjs-play-control')?.focus({ preventScroll: true });
}

/** A link of our own: an imported stylesheet would be put in the page, to be read before any press. */
async function dressed(): Promise<void> {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: stylesheet });
  const read = new Promise((resolve, reject) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', reject);
  });
  document.head.append(link);
  await read;
}

/**
 * The page's own <video>, with the chosen file and captions. The browser has taken the file up when this resolves: the
 * library then leaves it alone, where taking it up again would break the play() that follows (its own play() waits for that for ever).
 */
async function dress(frame: HTMLElement, video: OfferedVideo): Promise<HTMLVideoElement> {
  const element = frame.querySelector('video')!;
  const track = Object.assign(document.createElement('track'), {
    kind: 'captions',
    srclang: 'fr',
    label: 'Français',
    src: video.captions,
    default: true,
  });
  const takenUp = new Promise((resolve) => element.addEventListener('loadstart', resolve, { once: true }));
  element.replaceChildren(track);
  element.src = video.file;
  element.removeAttribute('width');
  element.removeAttribute('height');
  element.classList.add('video-js');
  await takenUp;
  return element;
}

/** Some phones ignore a seek before playing has begun (videojs/video.js#5467). */
function resumeOnce(player: Player, position: number): void {
  player.one('playing', () => player.currentTime(position));
}

/** « 0,75× », not « 0.75x ». */
function speakFrenchRates(player: Player): void {
  const rewrite = (): void => {
    for (const text of player
      .el()
      .querySelectorAll('.vjs-playback-rate .vjs-menu-item-text, .vjs-playback-rate-value')) {
      const french = text.textContent.replace('.', ',').replace(/x$/, '×');
      if (text.textContent !== french) text.textContent = french;
    }
  };
  player.ready(rewrite);
  player.on(['ratechange', 'loadstart', 'playbackrateschange'], rewrite);
}

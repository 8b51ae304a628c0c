/** What both players share. Their code is read when she presses play, not before. */
import french from 'video.js/dist/lang/fr.json';
import type videojs from 'video.js';
import type Player from 'video.js/dist/types/player';
import type { OfferedVideo } from '../video.ts';
import { reportPlaying } from './report-playing.ts';

export interface Opening {
  /** the video step: events about playing are sent from it */
  element: HTMLElement;
  frame: HTMLElement;
  video: OfferedVideo;
  /** address of what plays */
  source: string;
  course: string;
  step: string;
  /** resolved when the player's styles are there */
  styled: Promise<unknown>;
  /** seconds; 0: from the start */
  resumeAt: number;
  onEnded: () => void;
}

/** What every player of ours is made with. */
export const settings = {
  language: 'fr',
  fill: true,
  controls: true,
  playbackRates: [0.75, 1, 1.25, 1.5, 2],
  textTrackSettings: false,
  noUITitleAttributes: true,
  userActions: { hotkeys: true },
  controlBar: { pictureInPictureToggle: false, remainingTimeDisplay: { displayNegative: false } },
} as const;

/** The library's French, with our apostrophes. */
export const speakFrench = (library: typeof videojs): void => {
  const words = Object.entries(french).map(([english, text]) => [english, text.replaceAll("'", '’')]);
  library.addLanguage('fr', Object.fromEntries(words) as Record<string, string>);
};

/** Once the player is made: rates in French, the place to go on from, and telling what was played. */
export async function setUp(player: Player, opening: Opening): Promise<void> {
  speakFrenchRates(player);
  if (opening.resumeAt > 0) resumeOnce(player, opening.resumeAt);
  reportPlaying(player, opening);
  player.on('ended', opening.onEnded);
  await new Promise<void>((ready) => player.ready(() => ready()));
}

export const focusPlay = (frame: HTMLElement): void =>
  frame.querySelector<HTMLElement>('.vjs-play-control')?.focus({ preventScroll: true });

/** The page's own <video>, with the captions of what plays. */
export function dress(frame: HTMLElement, video: OfferedVideo): HTMLVideoElement {
  const element = frame.querySelector('video')!;
  const track = Object.assign(document.createElement('track'), {
    kind: 'captions',
    srclang: 'fr',
    label: 'Français',
    src: video.captions,
    default: true,
  });
  // the page's own file is forgotten, or the browser would fetch it beside what plays
  element.replaceChildren();
  element.load();
  element.append(track);
  element.removeAttribute('width');
  element.removeAttribute('height');
  element.classList.add('video-js');
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

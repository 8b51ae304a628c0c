import type Player from 'video.js/dist/types/player';
import {
  advance,
  atRest,
  newSeconds,
  type Playhead,
  type PlayheadEvent,
  playedSeconds,
} from '../playhead.ts';
import type { Opening } from './open-player.ts';
import { tellWatched } from './video-events.ts';

/** Turns what the player says into `declic:watched` events on the step. */
export function reportPlaying(player: Player, { element, video, course, step, resumeAt }: Opening): void {
  let playhead: Playhead = atRest;
  let told = playedSeconds(playhead, video.seconds);
  let toldPosition = resumeAt;
  // until the jump to where she stopped is done, the beginning is not where she is
  let arrived = resumeAt === 0;

  const position = (): number => Math.min(player.currentTime() ?? 0, video.seconds);
  const tell = (force: boolean): void => {
    const now = playedSeconds(playhead, video.seconds);
    const fresh = newSeconds(told, now);
    const at = position();
    const moved = arrived && Math.abs(at - toldPosition) >= (force ? 0.5 : 1);
    if (fresh.length === 0 && !moved) return;
    told = now;
    toldPosition = at;
    const spans = fresh.length > 0 ? fresh : [[Math.floor(at), Math.floor(at)] as const];
    for (const [from, to] of spans) {
      tellWatched(element, { course, step, video: video.id, from, to, position: at, seconds: video.seconds });
    }
  };
  const hear = (...events: PlayheadEvent[]): void => {
    playhead = events.reduce(advance, playhead);
  };
  const here = (): PlayheadEvent => ({
    kind: 'time',
    position: player.currentTime() ?? 0,
    at: performance.now(),
  });

  player.on('timeupdate', () => {
    if (player.seeking() || player.paused()) return;
    hear(here());
    tell(false);
  });
  player.on('playing', () => hear({ kind: 'break' }, here()));
  player.on(['seeking', 'waiting'], () => hear({ kind: 'break' }));
  player.on('seeked', () => {
    arrived = true;
    if (!player.paused()) hear({ kind: 'break' }, here());
    tell(true);
  });
  player.on('ratechange', () => hear({ kind: 'rate', rate: player.playbackRate() ?? 1 }));
  player.on(['pause', 'ended'], () => {
    if (!player.seeking()) hear(here());
    hear({ kind: 'break' });
    tell(true);
  });
  addEventListener('pagehide', () => tell(true));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') tell(true);
  });
}

/** Plays one file, in low quality or the sound alone: the library without streaming, 65 kB instead of 176. */
import videojs from 'video.js/core.es.js';
import { dress, focusPlay, type Opening, settings, setUp, speakFrench } from './open-player.ts';

speakFrench(videojs);

/** Rejects when the player cannot be made; that playing itself fails is shown by the player. */
export async function openPlayer(opening: Opening): Promise<void> {
  const { frame, video, source } = opening;
  await opening.styled;
  const element = dress(frame, video);
  // The browser has taken the file up when this resolves: the library then leaves it alone, where taking it up again
  // would break the play() that follows (its own play() waits for that for ever).
  const takenUp = new Promise((resolve) => element.addEventListener('loadstart', resolve, { once: true }));
  element.src = source;
  await takenUp;
  const sound = source === video.audio;
  const player = videojs(element, {
    ...settings,
    preload: 'none',
    audioPosterMode: sound,
    sources: [{ src: element.currentSrc, type: sound ? 'audio/mp4' : 'video/mp4' }],
  });
  await setUp(player, opening);
  // refused when the press is too long ago, after a slow download: the player then shows its own button
  await element.play().catch(() => undefined);
  focusPlay(frame);
}

/** Plays a stream in several qualities. */
import videojs from 'video.js';
import { dress, focusPlay, type Opening, settings, setUp, speakFrench } from './open-player.ts';
import { addQualityMenu } from './quality-menu.ts';

speakFrench(videojs);

/** iPhones play streams themselves and choose for themselves; elsewhere the library does, so that people can choose. */
const ours = !videojs.browser.IS_IOS;

/** Rejects when the player cannot be made; that playing itself fails is shown by the player. */
export async function openPlayer(opening: Opening): Promise<void> {
  const { frame, video, source } = opening;
  await opening.styled;
  const player = videojs(dress(frame, video), {
    ...settings,
    preload: 'auto',
    html5: {
      // playing starts with the lightest quality and rises with the second piece
      vhs: { overrideNative: ours, enableLowInitialPlaylist: true, limitRenditionByPlayerDimensions: true },
      nativeAudioTracks: !ours,
      nativeVideoTracks: !ours,
    },
    sources: [{ src: source, type: 'application/x-mpegURL' }],
  });
  if (ours) addQualityMenu(videojs, player);
  await setUp(player, opening);
  // refused when the press is too long ago, after a slow download: the player then shows its own button
  await player.play()?.catch(() => undefined);
  focusPlay(frame);
}

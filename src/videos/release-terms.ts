import { regionOf } from '../accounts/regions.ts';
import type { Config } from '../platform/config.ts';
import type { ReleaseTerms } from './release-text.ts';
import type { VideoRow } from './video-store.ts';

/** The one slot whose video shopkeepers may pass on to their customers. Source: curriculum §5.1, course 21. */
const shareable = 'rr-21';

/** What the release of a version says, before anybody signs it. */
export const termsOf = (
  video: Pick<VideoRow, 'slot' | 'variant' | 'title'>,
  { publisher, contactEmail }: Pick<Config, 'publisher' | 'contactEmail'>,
): ReleaseTerms => ({
  videoTitle: video.title,
  place: regionOf(video.variant)?.locative ?? 'dans toutes les régions',
  mayBeShared: video.slot === shareable,
  publisher,
  contact: contactEmail,
});

/** Addresses of the studio: a region's own under /representant/, the national one under /federation/studio/. */
export const studioPath = (variant: string): string =>
  variant === 'national' ? '/federation/studio/' : '/representant/';
export const slotPath = (slot: string, variant: string): string => `${studioPath(variant)}${slot}/`;
export const versionPath = (video: { id: string; slot: string; variant: string }): string =>
  `${slotPath(video.slot, video.variant)}${video.id}/`;
export const reviewPath = (id: string): string => `/federation/videos/${id}/`;

import { describe, expect, it } from 'vitest';
import { chooseVideo, isRegional } from '../../../src/videos/choose-video.ts';
import type { OfferedVideo } from '../../../src/videos/video.ts';

const video = (id: string): OfferedVideo => ({
  id,
  label: id,
  seconds: 60,
  bytes: 1000,
  file: `/media/${id}.mp4`,
  captions: `/media/${id}.vtt`,
  poster: `/media/${id}.webp`,
  example: false,
});
const national = video('nat');
const regional = video('bretagne');
const slot = 'rr-06';

describe('choosing a video', () => {
  it('plays the region’s own one first', () => {
    expect(chooseVideo({ slot, region: '53', regional, national })).toEqual({ video: regional, why: null });
    expect(chooseVideo({ slot, region: '53', regional, national: null }).video).toBe(regional);
  });

  it('plays the national one without a question when no region was chosen', () => {
    expect(chooseVideo({ slot, region: null, regional: null, national })).toEqual({
      video: national,
      why: null,
    });
  });

  it('says why it is the national one', () => {
    expect(chooseVideo({ slot, region: '27', regional: null, national })).toEqual({
      video: national,
      why: 'Votre région n’a pas encore sa vidéo\u00a0: voici la vidéo nationale.',
    });
    expect(chooseVideo({ slot, region: 'com', regional: null, national }).why).toContain('collectivité');
    expect(chooseVideo({ slot, region: '53', regional: undefined, national }).why).toContain('Sans réseau');
  });

  it('leaves the text when there is no video at all', () => {
    expect(chooseVideo({ slot, region: '53', regional: null, national: null })).toEqual({
      video: null,
      why: null,
    });
  });

  it('never looks for a region where the slot is national', () => {
    expect(isRegional('rn-08-1')).toBe(false);
    expect(chooseVideo({ slot: 'rn-08-1', region: '53', regional, national })).toEqual({
      video: national,
      why: null,
    });
  });
});

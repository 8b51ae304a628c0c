import { describe, expect, it } from 'vitest';
import { chooseVideo, isRegional } from '../../../src/videos/choose-video.ts';
import type { OfferedVideo } from '../../../src/videos/video.ts';

const video = (id: string, variant: string): OfferedVideo => ({
  id,
  variant,
  label: id,
  seconds: 60,
  bytes: 1000,
  file: `/media/${id}.mp4`,
  hls: null,
  hlsBytes: null,
  audio: null,
  audioBytes: null,
  captions: `/media/${id}.vtt`,
  poster: `/media/${id}.webp`,
  example: false,
});
const national = video('nat', 'national');
const regional = video('bretagne', '53');
const brought = { ...video('example', 'national'), example: true };
const slot = 'rr-06';

describe('choosing a video', () => {
  it('plays what the region’s list says', () => {
    expect(chooseVideo({ slot, region: '53', listed: regional, brought })).toEqual({
      video: regional,
      why: null,
    });
  });

  it('plays the national one without a question when no region was chosen', () => {
    expect(chooseVideo({ slot, region: null, listed: national, brought })).toEqual({
      video: national,
      why: null,
    });
  });

  it('says why it is the national one', () => {
    expect(chooseVideo({ slot, region: '27', listed: national, brought })).toEqual({
      video: national,
      why: 'Votre région n’a pas encore sa vidéo\u00a0: voici la vidéo nationale.',
    });
    expect(chooseVideo({ slot, region: 'com', listed: national, brought }).why).toContain('collectivité');
  });

  it('plays what the page brought when the list cannot be read', () => {
    const choice = chooseVideo({ slot, region: '53', listed: undefined, brought });
    expect(choice.video).toBe(brought);
    expect(choice.why).toContain('Sans réseau');
    expect(chooseVideo({ slot, region: null, listed: undefined, brought })).toEqual({
      video: brought,
      why: null,
    });
  });

  it('leaves the text when there is no video at all', () => {
    expect(chooseVideo({ slot, region: '53', listed: null, brought })).toEqual({ video: null, why: null });
  });

  it('explains nothing where the slot is national', () => {
    expect(isRegional('rn-08-1')).toBe(false);
    expect(chooseVideo({ slot: 'rn-08-1', region: '53', listed: national, brought })).toEqual({
      video: national,
      why: null,
    });
  });
});

/** What the camera and the microphone give, measured twice a second while she looks at herself. */
export interface FilmLevels {
  /** 0 black to 1 white */
  light: number;
  /** peak of the last moment, 0 to 1 */
  sound: number;
  /** as seen: wider than high */
  lying: boolean;
}

const everyMs = 400;

/** Measures a stream until stopped; the picture is looked at on a 32 × 18 canvas, no image leaves it. */
export function watchLevels(
  stream: MediaStream,
  video: HTMLVideoElement,
  tell: (levels: FilmLevels) => void,
): () => void {
  const canvas = document.createElement('canvas');
  canvas.width = 32;
  canvas.height = 18;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const audio = new AudioContext();
  const analyser = audio.createAnalyser();
  analyser.fftSize = 2048;
  if (stream.getAudioTracks().length > 0) audio.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    const sound = samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
    tell({ light: lightOf(context, video), sound, lying: video.videoWidth >= video.videoHeight });
  }, everyMs);
  return () => {
    clearInterval(timer);
    if (audio.state !== 'closed') void audio.close();
  };
}

function lightOf(context: CanvasRenderingContext2D | null, video: HTMLVideoElement): number {
  if (!context || video.videoWidth === 0) return 0;
  context.drawImage(video, 0, 0, 32, 18);
  const { data } = context.getImageData(0, 0, 32, 18);
  let sum = 0;
  for (let at = 0; at < data.length; at += 4)
    sum += 0.2126 * data[at]! + 0.7152 * data[at + 1]! + 0.0722 * data[at + 2]!;
  return sum / (data.length / 4) / 255;
}

/** Sentences for each check: what is measured, and what to do when it is not enough. */
export function filmAdvice({ light, sound, lying }: FilmLevels): { ok: boolean; words: string }[] {
  return [
    light < 0.18
      ? { ok: false, words: 'Trop sombre\u00a0: tournez-vous vers une fenêtre.' }
      : light > 0.9
        ? { ok: false, words: 'Trop clair\u00a0: quittez le soleil direct.' }
        : { ok: true, words: 'Lumière suffisante' },
    sound < 0.02
      ? { ok: false, words: 'On n’entend rien\u00a0: dites une phrase, plus près du micro.' }
      : sound > 0.98
        ? { ok: false, words: 'Trop fort\u00a0: éloignez le téléphone.' }
        : { ok: true, words: 'Son suffisant' },
    lying
      ? { ok: true, words: 'Image couchée' }
      : { ok: false, words: 'Image debout\u00a0: couchez le téléphone.' },
  ];
}

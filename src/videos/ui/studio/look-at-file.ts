import { lengthInWords } from '../../video-words.ts';
import type { LengthRange } from '../../slot-length.ts';

/** What the phone can tell of a file before it is sent; the server decides. */
export interface Look {
  /** seconds; null: this browser could not tell */
  seconds: number | null;
  /** French sentences; those of `wrong` would be refused by the server */
  wrong: string[];
  advice: string[];
}

const largest = 2_000_000_000;

/** Reads a few hundred kilobytes of the file, wherever its index lies. */
export async function lookAtFile(file: File, length: LengthRange): Promise<Look> {
  if (file.size === 0)
    return { seconds: null, wrong: ['Ce fichier est vide. Choisissez la vidéo de nouveau.'], advice: [] };
  if (file.size > largest)
    return {
      seconds: null,
      wrong: ['Ce fichier dépasse 2\u00a0Go. Filmez en 1080p, ou raccourcissez la vidéo.'],
      advice: [],
    };
  const { Input, BlobSource, MP4, QTFF, MATROSKA, WEBM } = await import('mediabunny');
  const input = new Input({ source: new BlobSource(file), formats: [MP4, QTFF, MATROSKA, WEBM] });
  try {
    const [seconds, picture, sound] = await Promise.all([
      input.computeDuration(),
      input.getPrimaryVideoTrack(),
      input.getPrimaryAudioTrack(),
    ]);
    const wrong: string[] = [];
    const advice: string[] = [];
    if (!picture) wrong.push('Ce fichier ne contient pas d’image. Envoyez une vidéo filmée.');
    if (!sound) wrong.push('Cette vidéo n’a pas de son. Filmez de nouveau avec le micro ouvert.');
    const range = `Il faut de ${lengthInWords(length.from)} à ${lengthInWords(length.to)}.`;
    if (seconds < length.from)
      wrong.push(`Cette vidéo dure ${lengthInWords(seconds)}\u00a0: trop court. ${range}`);
    if (seconds > length.to + 1)
      wrong.push(`Cette vidéo dure ${lengthInWords(seconds)}\u00a0: trop long. ${range}`);
    if (picture && (await picture.getDisplayHeight()) > (await picture.getDisplayWidth()))
      advice.push('L’image est debout. Couchée, elle se voit mieux sur un grand écran.');
    return { seconds, wrong, advice };
  } catch {
    return {
      seconds: null,
      wrong: [],
      advice: ['Ce téléphone ne sait pas lire ce fichier. Vous pouvez l’envoyer\u00a0: nous le vérifierons.'],
    };
  } finally {
    input.dispose();
  }
}

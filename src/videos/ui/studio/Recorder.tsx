import { useEffect, useRef, useState } from 'react';
import type { LengthRange } from '../../slot-length.ts';
import { lengthInWords } from '../../video-words.ts';
import { filmAdvice, type FilmLevels, watchLevels } from './film-checks.ts';
import { Prompter } from './Prompter.tsx';

interface Props {
  length: LengthRange;
  /** seconds the brief asks for */
  target: number;
  text: string;
  onTake: (file: File) => void;
}

type State = 'off' | 'asking' | 'looking' | 'filming';

const types = [
  'video/mp4;codecs=avc1.42E01E,mp4a.40.2',
  'video/webm;codecs=vp9,opus',
  'video/webm;codecs=vp8,opus',
  'video/webm',
];

const why = (error: unknown): string => {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError')
    return 'La caméra ou le micro est bloqué. Touchez le cadenas près de l’adresse, autorisez les deux, puis réessayez.';
  if (name === 'NotFoundError')
    return 'Aucune caméra ou aucun micro ici. Filmez avec l’appareil photo, puis choisissez le fichier.';
  if (name === 'NotReadableError')
    return 'Une autre application utilise la caméra. Fermez-la, puis réessayez.';
  return 'La caméra ne s’ouvre pas. Filmez avec l’appareil photo, puis choisissez le fichier.';
};

/** Films in the page: looks at light, sound and posture before and during, stops by itself at the longest length. */
export function Recorder({ length, target, text, onTake }: Props) {
  const [state, setState] = useState<State>('off');
  const [error, setError] = useState('');
  const [levels, setLevels] = useState<FilmLevels | null>(null);
  const [elapsed, setElapsed] = useState(0);
  const picture = useRef<HTMLVideoElement>(null);
  const stream = useRef<MediaStream | null>(null);
  const recorder = useRef<MediaRecorder | null>(null);
  const stopLooking = useRef<() => void>(undefined);

  const shut = () => {
    stopLooking.current?.();
    stream.current?.getTracks().forEach((track) => track.stop());
    stream.current = null;
  };
  useEffect(() => shut, []);

  async function open() {
    setState('asking');
    setError('');
    try {
      stream.current = await navigator.mediaDevices.getUserMedia({
        video: { facingMode: 'user', width: { ideal: 1280 }, height: { ideal: 720 } },
        audio: { echoCancellation: false, noiseSuppression: true },
      });
      const element = picture.current!;
      element.srcObject = stream.current;
      await element.play();
      stopLooking.current = watchLevels(stream.current, element, setLevels);
      setState('looking');
    } catch (reason) {
      shut();
      setError(why(reason));
      setState('off');
    }
  }

  function film() {
    const type = types.find((one) => MediaRecorder.isTypeSupported(one));
    const parts: Blob[] = [];
    const made = new MediaRecorder(stream.current!, {
      ...(type && { mimeType: type }),
      videoBitsPerSecond: 2_500_000,
      audioBitsPerSecond: 96_000,
    });
    recorder.current = made;
    made.ondataavailable = ({ data }) => {
      if (data.size > 0) parts.push(data);
    };
    made.onstop = () => {
      const kind = made.mimeType.startsWith('video/mp4') ? 'mp4' : 'webm';
      onTake(new File(parts, `prise.${kind}`, { type: made.mimeType }));
      shut();
      setState('off');
    };
    const started = performance.now();
    const timer = setInterval(() => {
      const seconds = (performance.now() - started) / 1000;
      setElapsed(seconds);
      if (seconds >= length.to && made.state === 'recording') made.stop();
      if (made.state !== 'recording') clearInterval(timer);
    }, 250);
    setElapsed(0);
    made.start(1000);
    setState('filming');
  }

  const advice = levels ? filmAdvice(levels) : [];
  return (
    <div>
      {state === 'off' && (
        <>
          <p>
            Votre navigateur va demander la caméra et le micro. L’image reste sur ce téléphone tant que vous
            ne l’envoyez pas.
          </p>
          {error && (
            <p className="notice notice--bad" role="alert">
              {error}
            </p>
          )}
          <p className="button-row">
            <button type="button" className="button" onClick={() => void open()}>
              Ouvrir la caméra
            </button>
          </p>
        </>
      )}
      {state === 'asking' && (
        <p role="status">Autorisez la caméra et le micro dans la fenêtre du navigateur.</p>
      )}
      <div hidden={state === 'off' || state === 'asking'}>
        <video ref={picture} className="studio-video" muted playsInline aria-label="Ce que voit la caméra" />
        {/* what filming needs is at hand: the text, the checks, one button */}
        {state === 'looking' && (
          <ul className="studio-checks" aria-label="Avant de filmer">
            {advice.map(({ ok, words }) => (
              <li key={words} data-ok={ok}>
                {words}
              </li>
            ))}
          </ul>
        )}
        {state === 'filming' && (
          <div>
            <p role="timer" aria-live="off">
              <strong>{lengthInWords(Math.floor(elapsed))}</strong> sur {lengthInWords(target)} demandées
              {elapsed < length.from &&
                `, continuez encore ${lengthInWords(Math.ceil(length.from - elapsed))}`}
            </p>
            <progress className="studio-progress" max={length.to} value={elapsed} aria-label="Temps filmé" />
            <ul className="studio-checks" role="status">
              {advice
                .filter(({ ok }) => !ok)
                .map(({ words }) => (
                  <li key={words} data-ok="false">
                    {words}
                  </li>
                ))}
            </ul>
          </div>
        )}
        <Prompter text={text} running={state === 'filming'} />
        <p className="button-row">
          {state === 'filming' ? (
            <button type="button" className="button" onClick={() => recorder.current?.stop()}>
              Arrêter de filmer
            </button>
          ) : (
            <button type="button" className="button" onClick={film}>
              Filmer
            </button>
          )}
          {state === 'looking' && (
            <button
              type="button"
              className="button button--quiet"
              onClick={() => {
                shut();
                setState('off');
              }}
            >
              Fermer la caméra
            </button>
          )}
        </p>
      </div>
    </div>
  );
}

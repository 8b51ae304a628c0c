import { useEffect, useRef, useState } from 'react';
import { spokenSeconds } from '../../brief.ts';
import { lengthInWords } from '../../video-words.ts';

interface Props {
  text: string;
  /** scrolls by itself while she films */
  running?: boolean;
}

/** Pixels a second, from slow to fast. */
const speeds = [18, 28, 40, 55, 75];

/**
 * The text that goes by at her pace. Space or the big button starts and stops, arrows change the speed, + and − the
 * size. Nothing moves before she asks.
 */
export function Prompter({ text, running = false }: Props) {
  const [going, setGoing] = useState(false);
  const [speed, setSpeed] = useState(1);
  const [size, setSize] = useState(1);
  const paper = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (running && !matchMedia('(prefers-reduced-motion: reduce)').matches) setGoing(true);
  }, [running]);
  useEffect(() => {
    if (!going) return;
    let last = performance.now();
    let at = paper.current?.scrollTop ?? 0;
    let frame = requestAnimationFrame(function step(now) {
      const sheet = paper.current;
      if (!sheet) return;
      // a thumb on the text moves it too: go on from there
      if (Math.abs(sheet.scrollTop - at) > 2) at = sheet.scrollTop;
      at += ((now - last) / 1000) * speeds[speed]!;
      last = now;
      sheet.scrollTop = at;
      if (at >= sheet.scrollHeight - sheet.clientHeight) setGoing(false);
      else frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
  }, [going, speed]);
  const faster = () => setSpeed((value) => Math.min(speeds.length - 1, value + 1));
  const slower = () => setSpeed((value) => Math.max(0, value - 1));
  const onKey = (event: React.KeyboardEvent) => {
    const acts: Record<string, () => void> = {
      ' ': () => setGoing((value) => !value),
      ArrowRight: faster,
      ArrowLeft: slower,
      '+': () => setSize((value) => Math.min(3, value + 1)),
      '-': () => setSize((value) => Math.max(1, value - 1)),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const rewind = () => {
    setGoing(false);
    if (paper.current) paper.current.scrollTop = 0;
  };
  return (
    <div className="prompter">
      <div
        className="prompter__text"
        ref={paper}
        tabIndex={0}
        role="region"
        aria-label="Prompteur. Espace : défiler ou arrêter. Flèches : vitesse."
        data-size={size}
        onKeyDown={onKey}
      >
        {text}
      </div>
      <div className="prompter__bar">
        <button type="button" className="prompter__go" onClick={() => setGoing(!going)}>
          {going ? 'Arrêter' : 'Faire défiler'}
        </button>
        <button type="button" onClick={rewind}>
          Début
        </button>
        <button type="button" onClick={slower} aria-label={`Lent, vitesse ${speed + 1} sur 5`}>
          Lent
        </button>
        <button type="button" onClick={faster} aria-label={`Vite, vitesse ${speed + 1} sur 5`}>
          Vite
        </button>
        <button
          type="button"
          onClick={() => setSize((value) => (value % 3) + 1)}
          aria-label={`Aa, taille du texte ${size} sur 3`}
        >
          Aa
        </button>
      </div>
      <p className="visually-hidden" role="status">
        {lengthInWords(spokenSeconds(text))}
      </p>
    </div>
  );
}

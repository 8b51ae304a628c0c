import { useRef } from 'react';
import { type CueWarning, warningsOf } from '../../edit-captions.ts';
import type { Cue } from '../../webvtt.ts';

interface Props {
  cue: Cue;
  index: number;
  last: boolean;
  now: boolean;
  onText: (text: string) => void;
  onPlay: () => void;
  onStart: () => void;
  onEnd: () => void;
  onSplit: (place: number) => void;
  onJoin: () => void;
  onDrop: () => void;
}

const warnings: Readonly<Record<CueWarning, string>> = {
  empty: 'Ce sous-titre est vide.',
  'too-fast': 'Difficile à lire\u00a0: trop de texte pour ce temps. Coupez-le, ou raccourcissez.',
  'too-long': 'Texte long\u00a0: coupez-le en deux.',
  'too-short': 'Affiché très peu de temps.',
};

/** « 0:08,4 » */
const time = (seconds: number): string => {
  const tenths = Math.round(seconds * 10);
  return `${Math.floor(tenths / 600)}:${String(Math.floor((tenths % 600) / 10)).padStart(2, '0')},${tenths % 10}`;
};

/** One caption: its times, its text, and what can be done with it. */
export function CueCard({
  cue,
  index,
  last,
  now,
  onText,
  onPlay,
  onStart,
  onEnd,
  onSplit,
  onJoin,
  onDrop,
}: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const name = `Sous-titre ${index + 1}`;
  return (
    <li className="cue" data-now={now}>
      <div className="cue__time">
        <span>
          {time(cue.from)} → {time(cue.to)}
        </span>
        <button type="button" className="cue__play" onClick={onPlay} aria-label={`Écouter, ${name}`}>
          <span aria-hidden="true">▶ </span>Écouter
        </button>
      </div>
      <textarea
        ref={field}
        rows={2}
        maxLength={300}
        value={cue.text}
        aria-label={`Texte, ${name}`}
        onChange={(event) => onText(event.target.value)}
      />
      {warningsOf(cue).map((warning) => (
        <p key={warning} className="cue__warning">
          {warnings[warning]}
        </p>
      ))}
      <div className="cue__tools" role="group" aria-label={name}>
        <button type="button" onClick={onStart}>
          Début ici
        </button>
        <button type="button" onClick={onEnd}>
          Fin ici
        </button>
        <button
          type="button"
          onClick={() => onSplit(field.current?.selectionStart || Math.round(cue.text.length / 2))}
        >
          Couper
        </button>
        {!last && (
          <button type="button" onClick={onJoin}>
            Joindre au suivant
          </button>
        )}
        <button type="button" onClick={onDrop}>
          Supprimer
        </button>
      </div>
    </li>
  );
}

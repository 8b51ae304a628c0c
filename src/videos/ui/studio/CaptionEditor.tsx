import { useEffect, useRef, useState } from 'react';
import { readNote } from '../../../platform/local-store.ts';
import { alignCaptions } from '../../align-captions.ts';
import { endAt, joinNext, retext, splitAt, startAt, without } from '../../edit-captions.ts';
import type { Cue } from '../../webvtt.ts';
import { CueCard } from './CueCard.tsx';
import { hearSilences } from './hear-silences.ts';
import { type Saving, useCaptions } from './use-captions.ts';

interface Props {
  videoId: string;
  media: { file: string; audio: string; poster: string };
  seconds: number;
  cues: Cue[];
  checked: boolean;
  /** of the brief */
  script: string;
  /** slot and variant: where her own words are kept on this phone */
  place: string;
}

const savingWords: Readonly<Record<Saving, string>> = {
  saved: 'Tout est enregistré.',
  changed: 'Enregistrement…',
  saving: 'Enregistrement…',
  'on-phone': 'Sans réseau, vos corrections restent sur ce téléphone.',
};

/** What was said, timed on the voice, then corrected while it plays: every time can be set by a tap. */
export default function CaptionEditor({
  videoId,
  media,
  seconds,
  cues: stored,
  checked,
  script,
  place,
}: Props) {
  const editing = useCaptions(videoId, stored);
  const { cues, change } = editing;
  const [text, setText] = useState(script);
  const [working, setWorking] = useState(false);
  const [pasting, setPasting] = useState(stored.length === 0);
  const [at, setAt] = useState(0);
  const [playing, setPlaying] = useState(false);
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    // her own words, as she wrote them for the prompter
    void readNote<string>(`script:${place}`).then(
      (own) => own && setText(own),
      () => undefined,
    );
  }, [place]);
  useEffect(() => {
    if (editing.found) setPasting(false);
  }, [editing.found]);

  const now = cues.findIndex(({ from, to }) => at >= from && at < to);
  const following = cues.findIndex(({ from }) => from > at);
  const align = async () => {
    setWorking(true);
    change(alignCaptions(text, await hearSilences(media.audio), seconds));
    setWorking(false);
    setPasting(false);
  };
  const playFrom = (from: number) => {
    const element = video.current;
    if (!element) return;
    element.currentTime = from;
    void element.play().catch(() => undefined);
  };
  const time = () => video.current?.currentTime ?? 0;
  const tap = () => {
    if (!playing) return void video.current?.play().catch(() => undefined);
    const next = cues.findIndex(({ from }) => from > time() - 0.4);
    if (next > 0) change(startAt(cues, next, time()));
  };
  const validate = async () => {
    if (await editing.save(true)) {
      location.hash = 'accord';
      location.reload();
    }
  };
  return (
    <div>
      {pasting ? (
        <div>
          <div className="field">
            <label htmlFor="said">Ce que vous avez dit</label>
            <p className="field__hint">Mot à mot, avec la ponctuation. Une phrase devient un sous-titre.</p>
            <textarea id="said" rows={10} value={text} onChange={(event) => setText(event.target.value)} />
          </div>
          <p className="button-row">
            <button
              type="button"
              className="button"
              disabled={working || text.trim() === ''}
              onClick={() => void align()}
            >
              {working ? 'Nous écoutons…' : 'Caler sur ma voix'}
            </button>
            {cues.length > 0 && (
              <button type="button" className="button button--quiet" onClick={() => setPasting(false)}>
                Garder les sous-titres actuels
              </button>
            )}
          </p>
        </div>
      ) : (
        <div>
          {editing.found && (
            <p className="notice notice--sun">
              Vos dernières corrections faites sur ce téléphone sont reprises.
            </p>
          )}
          <div className="captions-video">
            <video
              ref={video}
              className="studio-video"
              controls
              playsInline
              preload="metadata"
              poster={media.poster}
              src={media.file}
              aria-label="La vidéo à sous-titrer"
              onTimeUpdate={(event) => setAt(event.currentTarget.currentTime)}
              onPlay={() => setPlaying(true)}
              onPause={() => setPlaying(false)}
            />
            <p className="captions-now">{cues[now]?.text}</p>
            <p className="button-row">
              <button type="button" className="button captions-tap" onClick={tap}>
                {!playing
                  ? 'Lire la vidéo'
                  : following > 0
                    ? `Le sous-titre ${following + 1} commence ici`
                    : 'Dernier sous-titre'}
              </button>
            </p>
          </div>
          <p className="button-row">
            <button
              type="button"
              className="button button--quiet button--small"
              disabled={!editing.canUndo}
              onClick={editing.undo}
            >
              Annuler
            </button>
            <button
              type="button"
              className="button button--quiet button--small"
              disabled={!editing.canRedo}
              onClick={editing.redo}
            >
              Rétablir
            </button>
            <button
              type="button"
              className="button button--quiet button--small"
              onClick={() => setPasting(true)}
            >
              Recommencer depuis le texte
            </button>
          </p>
          <ol className="cues" aria-label="Sous-titres">
            {cues.map((cue, index) => (
              <CueCard
                key={index}
                cue={cue}
                index={index}
                last={index === cues.length - 1}
                now={index === now}
                onText={(value) => change(retext(cues, index, value))}
                onPlay={() => playFrom(cue.from)}
                onStart={() => change(startAt(cues, index, time()))}
                onEnd={() => change(endAt(cues, index, time(), seconds))}
                onSplit={(cut) => change(splitAt(cues, index, cut))}
                onJoin={() => change(joinNext(cues, index))}
                onDrop={() => change(without(cues, index))}
              />
            ))}
          </ol>
          <p role="status">{savingWords[editing.saving]}</p>
          {editing.refused && (
            <p className="notice notice--bad" role="alert">
              {editing.refused}
            </p>
          )}
          {checked && editing.saving === 'saved' && !editing.canUndo ? (
            <p className="notice notice--good">Les sous-titres sont relus et validés.</p>
          ) : (
            <p className="button-row">
              <button
                type="button"
                className="button"
                disabled={cues.length === 0}
                onClick={() => void validate()}
              >
                J’ai relu en écoutant, je valide
              </button>
            </p>
          )}
        </div>
      )}
    </div>
  );
}

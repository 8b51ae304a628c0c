import { useEffect, useState } from 'react';
import { readNote, writeNote } from '../../../platform/local-store.ts';
import { spokenSeconds } from '../../brief.ts';
import type { LengthRange } from '../../slot-length.ts';
import { lengthInWords } from '../../video-words.ts';
import { forgetTake, keepTake, keptTake } from './kept-takes.ts';
import { Prompter } from './Prompter.tsx';
import { Recorder } from './Recorder.tsx';
import { SendForm } from './SendForm.tsx';
import { sizeInWords } from './slot-words.ts';

interface Props {
  slotId: string;
  variant: string;
  title: string;
  script: string;
  length: LengthRange;
  target: number;
  /** where to go once everything has arrived */
  next: string;
  begun: { title: string; notes: string; fileName: string; received: number; size: number } | null;
}

/** My words, the prompter, the camera or a file, and the sending. What is typed or filmed stays on this phone. */
export default function Filming({ slotId, variant, title, script, length, target, next, begun }: Props) {
  const place = `${slotId}:${variant}`;
  const [text, setText] = useState(script);
  const [way, setWay] = useState<'film' | 'file'>('file');
  const [file, setFile] = useState<File | null>(null);
  const [kept, setKept] = useState<File | null>(null);
  const [typedTitle, setTitle] = useState(begun?.title ?? title);
  const [notes, setNotes] = useState(begun?.notes ?? '');
  useEffect(() => {
    void readNote<string>(`script:${place}`).then(
      (own) => own && setText(own),
      () => undefined,
    );
    void keptTake(place).then(setKept);
  }, [place]);
  const write = (value: string) => {
    setText(value);
    writeNote(`script:${place}`, value).catch(() => undefined);
  };
  const take = (filmed: File) => {
    setFile(filmed);
    void keepTake(place, filmed);
  };
  const arrived = () => {
    void forgetTake(place).then(() => location.assign(`${next}recue/`));
  };
  if (file)
    return (
      <SendForm
        slotId={slotId}
        variant={variant}
        file={file}
        length={length}
        title={typedTitle}
        notes={notes}
        onTitle={setTitle}
        onNotes={setNotes}
        onDone={arrived}
        onOther={() => setFile(null)}
      />
    );
  const said = spokenSeconds(text);
  return (
    <div>
      {begun && (
        <p className="notice notice--sun">
          Un envoi attend&nbsp;: {begun.fileName}, {sizeInWords(begun.received)} sur {sizeInWords(begun.size)}
          . Choisissez le même fichier pour continuer.
        </p>
      )}
      {kept && (
        <div className="notice notice--sun">
          <p>Une prise filmée ici n’est pas encore envoyée ({sizeInWords(kept.size)}).</p>
          <p className="button-row">
            <button type="button" className="button button--small" onClick={() => setFile(kept)}>
              Reprendre cette prise
            </button>
            <button
              type="button"
              className="button button--quiet button--small"
              onClick={() => void forgetTake(place).then(() => setKept(null))}
            >
              L’effacer
            </button>
          </p>
        </div>
      )}
      <details className="studio-script">
        <summary>Mon texte et le prompteur</summary>
        <div className="field">
          <label htmlFor="script">Ce que je vais dire, avec mes mots</label>
          <textarea id="script" rows={10} value={text} onChange={(event) => write(event.target.value)} />
        </div>
        <p role="status" data-said={said}>
          Environ {lengthInWords(said)} à dire, pour {lengthInWords(target)} demandées.
          {said > length.to && ' C’est trop long\u00a0: raccourcissez.'}
        </p>
        {way === 'file' && <Prompter text={text} />}
      </details>
      <fieldset className="field">
        <legend>Comment faire</legend>
        <label className="choice">
          <input type="radio" name="way" checked={way === 'file'} onChange={() => setWay('file')} />
          <span>J’envoie un fichier de mon téléphone</span>
        </label>
        <label className="choice">
          <input type="radio" name="way" checked={way === 'film'} onChange={() => setWay('film')} />
          <span>Je filme ici, avec le prompteur</span>
        </label>
      </fieldset>
      {way === 'film' ? (
        <Recorder length={length} target={target} text={text} onTake={take} />
      ) : (
        <div className="field">
          <label htmlFor="video-file">La vidéo</label>
          <p className="field__hint">MP4, MOV ou WebM, jusqu’à 2&nbsp;Go.</p>
          <input
            id="video-file"
            type="file"
            accept="video/*,.mp4,.mov,.webm"
            onChange={(event) => setFile(event.target.files?.[0] ?? null)}
          />
        </div>
      )}
    </div>
  );
}

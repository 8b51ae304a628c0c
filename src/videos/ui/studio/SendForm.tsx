import { useEffect, useRef, useState } from 'react';
import { remainingInWords, remainingSeconds, remember, type Sample } from '../../remaining-time.ts';
import type { LengthRange } from '../../slot-length.ts';
import { lookAtFile, type Look } from './look-at-file.ts';
import { FileSender, type Sending } from './send-file.ts';
import { sizeInWords } from './slot-words.ts';

interface Props {
  slotId: string;
  variant: string;
  file: File;
  length: LengthRange;
  title: string;
  notes: string;
  onTitle: (title: string) => void;
  onNotes: (notes: string) => void;
  /** the whole file has arrived */
  onDone: () => void;
  onOther: () => void;
}

/** Title and notes, what the phone says of the file, then the sending and what is left of it. */
export function SendForm({
  slotId,
  variant,
  file,
  length,
  title,
  notes,
  onTitle,
  onNotes,
  onDone,
  onOther,
}: Props) {
  const [look, setLook] = useState<Look | null>(null);
  const [sending, setSending] = useState<Sending | null>(null);
  const [samples, setSamples] = useState<Sample[]>([]);
  const sender = useRef<FileSender>(null);
  useEffect(() => {
    let open = true;
    setLook(null);
    void lookAtFile(file, length).then((found) => open && setLook(found));
    return () => {
      open = false;
    };
  }, [file, length]);
  useEffect(() => () => sender.current?.close(), []);

  const send = () => {
    sender.current = new FileSender({ file, slot: slotId, variant, title, notes }, (now) => {
      setSending(now);
      if (now.kind === 'sending')
        setSamples((known) => remember(known, { at: performance.now(), bytes: now.sent }));
      else setSamples([]);
      if (now.kind === 'done') onDone();
    });
    void sender.current.start();
  };
  const moving = sending?.kind === 'sending' || sending?.kind === 'waiting' || sending?.kind === 'paused';
  const idle = sending === null || sending.kind === 'refused';
  return (
    <div className="studio-part">
      <p>
        <strong>{file.name}</strong> · {sizeInWords(file.size)}
      </p>
      {look === null ? (
        <p role="status">Nous regardons ce fichier…</p>
      ) : (
        <ul className="studio-checks">
          {look.wrong.map((words) => (
            <li key={words} data-ok="false">
              {words}
            </li>
          ))}
          {look.advice.map((words) => (
            <li key={words} data-ok="">
              {words}
            </li>
          ))}
          {look.wrong.length === 0 && look.seconds !== null && <li data-ok="true">Durée et son corrects</li>}
        </ul>
      )}
      {idle && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <div className="field">
            <label htmlFor="video-title">Titre</label>
            <input
              id="video-title"
              required
              maxLength={120}
              value={title}
              onChange={(event) => onTitle(event.target.value)}
            />
          </div>
          <div className="field">
            <label htmlFor="video-notes">
              Notes pour la relecture<span className="field__optional"> (facultatif)</span>
            </label>
            <textarea
              id="video-notes"
              maxLength={4000}
              value={notes}
              onChange={(event) => onNotes(event.target.value)}
            />
          </div>
          {sending?.kind === 'refused' && (
            <p className="notice notice--bad" role="alert">
              {sending.sentence}
            </p>
          )}
          <p className="button-row">
            <button className="button" disabled={look === null || look.wrong.length > 0}>
              Envoyer cette vidéo
            </button>
            <button type="button" className="button button--quiet" onClick={onOther}>
              Prendre un autre fichier
            </button>
          </p>
        </form>
      )}
      {sending?.kind === 'reading' && <p role="status">Nous préparons l’envoi…</p>}
      {moving && (
        <div>
          <progress
            className="studio-progress"
            max={sending.total}
            value={sending.sent}
            aria-label="Vidéo envoyée"
          />
          <p data-sent={sending.sent}>
            {sizeInWords(sending.sent)} sur {sizeInWords(sending.total)}.{' '}
            {sending.kind === 'sending' &&
              `Reste ${remainingInWords(remainingSeconds(samples, sending.total))}.`}
          </p>
          <p role="status">
            {sending.kind === 'waiting' &&
              'Le réseau est coupé. L’envoi reprend de lui-même, là où il en est.'}
            {sending.kind === 'paused' && 'En pause. Rien n’est perdu.'}
          </p>
          <p className="muted">
            Vous pouvez fermer cette page. Pour continuer plus tard, revenez ici et choisissez le même
            fichier.
          </p>
          <p className="button-row">
            {sending.kind === 'paused' ? (
              <button type="button" className="button" onClick={() => sender.current?.resume()}>
                Reprendre l’envoi
              </button>
            ) : (
              <button type="button" className="button button--quiet" onClick={() => sender.current?.pause()}>
                Mettre en pause
              </button>
            )}
          </p>
        </div>
      )}
      {sending?.kind === 'done' && <p role="status">Tout est arrivé. La préparation commence…</p>}
    </div>
  );
}

import { useCallback, useEffect, useRef, useState } from 'react';
import { readNote, writeNote } from '../../../platform/local-store.ts';
import type { Cue } from '../../webvtt.ts';

export type Saving = 'saved' | 'changed' | 'saving' | 'on-phone';

const afterMs = 1200;
const deepest = 200;

/**
 * The captions being edited, with undo and redo. Each change is on the phone at once and on the server a moment later;
 * what could not be sent is found again when the page is opened next.
 */
export function useCaptions(videoId: string, stored: Cue[]) {
  const [cues, setCues] = useState(stored);
  const [past, setPast] = useState<Cue[][]>([]);
  const [future, setFuture] = useState<Cue[][]>([]);
  const [saving, setSaving] = useState<Saving>('saved');
  const [refused, setRefused] = useState('');
  const [found, setFound] = useState(false);
  const latest = useRef(cues);
  const key = `captions:${videoId}`;

  useEffect(() => {
    void readNote<Cue[] | null>(key).then(
      (draft) => {
        if (!draft || JSON.stringify(draft) === JSON.stringify(stored)) return;
        latest.current = draft;
        setCues(draft);
        setSaving('changed');
        setFound(true);
      },
      () => undefined,
    );
    // once: what the server had when the page was made
  }, [key]);

  const put = useCallback(
    (next: Cue[]) => {
      latest.current = next;
      setCues(next);
      setSaving('changed');
      writeNote(key, next).catch(() => undefined);
    },
    [key],
  );
  const change = (next: Cue[]) => {
    setPast((before) => [...before.slice(-deepest), cues]);
    setFuture([]);
    put(next);
  };
  const undo = () => {
    const last = past.at(-1);
    if (!last) return;
    setPast(past.slice(0, -1));
    setFuture([cues, ...future]);
    put(last);
  };
  const redo = () => {
    const [next, ...rest] = future;
    if (!next) return;
    setFuture(rest);
    setPast([...past, cues]);
    put(next);
  };

  /** Resolves to true once the server has them. */
  const save = useCallback(
    async (checked: boolean): Promise<boolean> => {
      const sent = latest.current;
      setSaving('saving');
      setRefused('');
      try {
        const answer = await fetch(`/api/studio/sous-titres/${videoId}/`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ cues: sent, checked }),
        });
        if (!answer.ok) {
          setRefused(((await answer.json()) as { message?: string }).message ?? '');
          setSaving('on-phone');
          return false;
        }
        if (latest.current === sent) {
          setSaving('saved');
          await writeNote(key, null).catch(() => undefined);
        }
        return true;
      } catch {
        setSaving('on-phone');
        return false;
      }
    },
    [key, videoId],
  );
  useEffect(() => {
    if (saving !== 'changed') return;
    const timer = setTimeout(() => void save(false), afterMs);
    return () => clearTimeout(timer);
  }, [cues, saving, save]);
  useEffect(() => {
    if (saving !== 'on-phone') return;
    const again = () => void save(false);
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [saving, save]);

  return {
    cues,
    change,
    undo,
    redo,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    save,
    saving,
    refused,
    found,
  };
}

import { useCallback, useEffect, useRef, useState } from 'react';
import { Memory, type MemoryState } from './memory.ts';
import type { Reader } from './stored.ts';

export interface Remembered<T> {
  value: T;
  change: (update: (value: T) => T) => void;
  forget: () => void;
  memory: MemoryState;
}

/** The first change is written at once, those that follow it this often: typing stays light, a last answer is safe. */
const writeEvery = 250;

/** React state that the phone keeps under `tool:<name>`. */
export function useRemembered<T>(name: string, initial: T, read: Reader<T>): Remembered<T> {
  const [value, setValue] = useState(initial);
  const [memory, setMemory] = useState<MemoryState>('reading');
  const hold = useRef(new Memory());
  const unwritten = useRef<{ value: T | undefined } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const flush = useCallback(() => {
    const waiting = unwritten.current;
    if (!waiting) return;
    unwritten.current = null;
    void hold.current.write(name, waiting.value).then(setMemory);
  }, [name]);

  const keep = useCallback(
    (next: T | undefined) => {
      unwritten.current = { value: next };
      if (timer.current) return;
      flush();
      const again = () => {
        timer.current = unwritten.current ? setTimeout(again, writeEvery) : undefined;
        flush();
      };
      timer.current = setTimeout(again, writeEvery);
    },
    [flush],
  );

  // what was remembered, once; nothing can be typed before it is read
  useEffect(() => {
    hold.current.read(name).then(
      (stored) => {
        const found = read(stored);
        if (found !== undefined) setValue(found);
        setMemory('kept');
      },
      () => setMemory('refused'),
    );
    // a reader is a constant of its tool
  }, [name]);

  useEffect(() => {
    addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, [flush]);

  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  }, [value]);

  const change = useCallback(
    (update: (value: T) => T) => {
      const next = update(latest.current);
      latest.current = next;
      setValue(next);
      keep(next);
    },
    [keep],
  );
  const forget = useCallback(() => {
    latest.current = initial;
    setValue(initial);
    keep(undefined);
  }, [initial, keep]);

  return { value, change, forget, memory };
}

import { useEffect, useState } from 'react';
import { Memory } from './memory.ts';

/** What another tool left on the phone, read once; null when nothing does or nothing can be read. */
export function useNoteOf<T>(tool: string, read: (stored: unknown) => T | undefined): T | null {
  const [note, setNote] = useState<T | null>(null);
  useEffect(() => {
    new Memory().read(tool).then(
      (stored) => setNote(read(stored) ?? null),
      () => undefined,
    );
    // a reader is a constant of its tool
  }, [tool]);
  return note;
}

import { useCallback, useEffect, useRef, useState } from 'react';
import { Memory, type MemoryState } from './memory.ts';
import { type OrderBook, asBook, bookNote, changeBook, emptyBook } from './order-book.ts';

/** The kept orders; a change resolves once it is written (or refused: see `memory`). */
export function useOrderBook() {
  const [book, setBook] = useState(emptyBook);
  const [memory, setMemory] = useState<MemoryState>('reading');
  const hold = useRef(new Memory());
  useEffect(() => {
    hold.current.read(bookNote).then(
      (stored) => {
        setBook(asBook(stored) ?? emptyBook);
        setMemory('kept');
      },
      () => setMemory('refused'),
    );
  }, []);
  const change = useCallback(
    async (update: (book: OrderBook) => OrderBook) => {
      const { book: next, state } = await changeBook(hold.current, book, update);
      setMemory(state);
      if (state !== 'other') setBook(next);
    },
    [book],
  );
  return { book, change, memory };
}

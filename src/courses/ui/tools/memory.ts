/**
 * A tool's figures in the phone's memory, in the part of the person who typed them. Reading and writing may fail
 * (private mode, full disk): the tool works on and says so.
 */
import { currentOwner, readNote, writeNote } from '../../../platform/local-store.ts';

/** `reading` at first; `refused` when the phone keeps nothing; `other` when somebody else signed in meanwhile */
export type MemoryState = 'reading' | 'kept' | 'refused' | 'other';

export const noteKey = (tool: string): string => `tool:${tool}`;

/** A memory that does not answer is a memory that fails. */
const patience = 3000;
const inTime = <T>(promise: Promise<T>): Promise<T> =>
  Promise.race([
    promise,
    new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no answer')), patience)),
  ]);

/** One page's hold on the memory: bound to the owner it found, so that figures never cross to another person. */
export class Memory {
  #owner: string | undefined;

  async read(tool: string): Promise<unknown> {
    this.#owner = await inTime(currentOwner());
    return inTime(readNote<unknown>(noteKey(tool)));
  }

  /** What lies there now, still for the same person; undefined when nothing does or nothing can be read. */
  async readAgain(tool: string): Promise<unknown> {
    try {
      const owner = await inTime(currentOwner());
      return owner === (this.#owner ??= owner) ? await inTime(readNote<unknown>(noteKey(tool))) : undefined;
    } catch {
      return undefined;
    }
  }

  /** @returns what the page may say about its memory from now on */
  async write(tool: string, value: unknown): Promise<MemoryState> {
    try {
      const owner = await inTime(currentOwner());
      if (owner !== (this.#owner ??= owner)) return 'other';
      await inTime(writeNote(noteKey(tool), value));
      return 'kept';
    } catch {
      return 'refused';
    }
  }
}

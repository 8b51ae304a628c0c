import { openDB } from 'idb';

/** A take that was filmed and not sent yet stays on this phone: a page closed by mistake loses nothing. */
interface Take {
  file: Blob;
  name: string;
  type: string;
}

const open = () =>
  openDB('declic-studio', 1, {
    upgrade(db) {
      db.createObjectStore('takes');
    },
  });

/** Says whether it could be kept: a full phone, or a private window, cannot. */
export async function keepTake(place: string, file: File): Promise<boolean> {
  try {
    await (await open()).put('takes', { file, name: file.name, type: file.type } satisfies Take, place);
    return true;
  } catch {
    return false;
  }
}

export async function keptTake(place: string): Promise<File | null> {
  try {
    const take = (await (await open()).get('takes', place)) as Take | undefined;
    return take ? new File([take.file], take.name, { type: take.type }) : null;
  } catch {
    return null;
  }
}

export async function forgetTake(place: string): Promise<void> {
  try {
    await (await open()).delete('takes', place);
  } catch {
    // nothing was kept
  }
}

import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';

const base = path.join(tmpdir(), 'declic-work');
/** Says whose folder it is: machines may share a disk, and numbers of processes come again. */
const machine = hostname().replaceAll(/[^a-zA-Z0-9]/g, '') || 'machine';

/** A new empty folder of this process. */
export async function emptyFolder(): Promise<string> {
  await mkdir(base, { recursive: true });
  return mkdtemp(path.join(base, `${machine}-${process.pid}-`));
}

export const removeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

/** What workers of this machine left when they were killed; an ffmpeg that outlived one stops for lack of its folder. */
export async function removeLeftFolders(): Promise<void> {
  const names = await readdir(base).catch((): string[] => []);
  for (const name of names) {
    const [whose, pid] = name.split('-');
    if (whose === machine && !isAlive(Number(pid))) await removeFolder(path.join(base, name));
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

import { spawnSync } from 'node:child_process';
import { findChromium } from './e2e/find-chromium.ts';

interface Need {
  /** Debian package */
  install: string;
  present: () => boolean;
}

const needs: readonly Need[] = [
  { install: 'chromium', present: () => findChromium() !== undefined },
  // pdfinfo and pdftotext: the attestation is checked with another reader than its writer
  { install: 'poppler-utils', present: () => runs('pdfinfo', '-v') && runs('pdftotext', '-v') },
  { install: 'qpdf', present: () => runs('qpdf', '--version') },
  { install: 'zbar-tools', present: () => runs('zbarimg', '--version') },
];

const runs = (command: string, argument: string): boolean =>
  spawnSync(command, [argument], { stdio: 'ignore' }).status === 0;

/**
 * The browser and the PDF tools the tests use, besides what npm brings. As root on Debian what is missing is installed;
 * elsewhere the person is told what to install. Returns what is still missing.
 */
export function ensureSystem(say: (line: string) => void): string[] {
  const missing = () => needs.filter((need) => !need.present()).map((need) => need.install);
  const wanted = missing();
  if (wanted.length === 0) return [];
  if (process.getuid?.() === 0 && runs('apt-get', '--version')) {
    say(`Installing ${wanted.join(', ')} with apt-get…`);
    const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    spawnSync('apt-get', ['update'], options);
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...wanted], options);
  }
  const still = missing();
  if (still.length > 0) {
    say(
      `The tests need ${still.join(', ')} (names of Debian packages). Install them, for instance with\n` +
        `  sudo apt-get update && sudo apt-get install -y ${still.join(' ')}\n` +
        'A Chromium elsewhere than on the PATH is named by CHROMIUM_PATH.',
    );
  }
  return still;
}

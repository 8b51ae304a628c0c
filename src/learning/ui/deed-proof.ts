import { lightPhoto, openPhoto, preview } from '../../courses/ui/tools/photo-file.ts';
import { readNote, writeNote } from '../../platform/local-store.ts';
import { readProofLink } from '../proof-link.ts';
import { notSaved } from './sync-words.ts';

/** A link or a photo of what was done: her own keepsake, on this phone only. */
interface Proof {
  link?: string;
  photo?: Blob;
}

/** The part of Deed.astro behind « Garder un lien ou une photo ». */
export async function attachProof(root: HTMLElement, course: string): Promise<void> {
  const key = `deed:${course}`;
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-deed-${name}]`)!;
  const [link, picture] = [part('link') as HTMLInputElement, part('photo') as HTMLInputElement];
  const [error, status, canvas] = [part('error'), part('status'), part('canvas') as HTMLCanvasElement];

  const show = async () => {
    const proof = (await readNote<Proof>(key)) ?? {};
    const address = part('address') as HTMLAnchorElement;
    part('kept').hidden = proof.link === undefined;
    if (proof.link !== undefined) {
      address.href = proof.link;
      address.textContent = proof.link.replace(/^https:\/\/|\/$/g, '');
      link.value = proof.link;
    }
    canvas.hidden = proof.photo === undefined;
    if (proof.photo) {
      const reading = await openPhoto(proof.photo, 'photo.jpg', true);
      if (reading.ok) await preview(reading.photo, canvas);
    }
    part('forget').hidden = proof.link === undefined && proof.photo === undefined;
  };

  const keep = async (change: Proof | undefined, words: string) => {
    try {
      await writeNote(key, change && { ...(await readNote<Proof>(key)), ...change });
      status.textContent = words;
      await show();
    } catch {
      status.textContent = notSaved;
    }
  };

  part('form').addEventListener('submit', (event) => {
    event.preventDefault();
    const address = readProofLink(link.value);
    error.hidden = address !== undefined;
    error.textContent =
      address === undefined ? 'Cette adresse n’est pas complète. Copiez-la depuis votre navigateur.' : '';
    link.setAttribute('aria-invalid', String(address === undefined));
    if (address === undefined) link.focus();
    else void keep({ link: address }, 'L’adresse est gardée sur ce téléphone.');
  });
  picture.addEventListener('change', () => {
    const file = picture.files?.[0];
    if (file) void addPhoto(file);
  });
  part('forget').addEventListener('click', () => {
    link.value = '';
    picture.value = '';
    void keep(undefined, 'Le lien et la photo sont effacés de ce téléphone.');
  });

  async function addPhoto(file: File): Promise<void> {
    const opened = await openPhoto(file, file.name);
    // drawn anew: lighter, and without the place the camera wrote
    const light = opened.ok ? await lightPhoto(opened.photo) : opened;
    if (!light.ok) status.textContent = light.error;
    else await keep({ photo: light.photo.file }, 'La photo est gardée sur ce téléphone.');
  }

  await show();
}

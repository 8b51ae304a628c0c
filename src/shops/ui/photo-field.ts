import { isHeic } from '../heic.ts';

/** The server shows 1200 at most. */
const longestSide = 1600;
const quality = 0.86;

class PhotoField extends HTMLElement {
  /** the file being prepared: a slow one must not replace a later choice */
  #chosen: File | undefined;

  connectedCallback(): void {
    this.#input.addEventListener('change', () => void this.#choose(this.#input.files?.[0]));
  }

  get #input(): HTMLInputElement {
    return this.querySelector('input')!;
  }

  get #canvas(): HTMLCanvasElement {
    return this.querySelector('canvas')!;
  }

  async #choose(file: File | undefined): Promise<void> {
    this.#chosen = file;
    this.#canvas.hidden = true;
    this.#say('');
    if (!file) return;
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
    if (this.#chosen !== file) return;
    if (picture) return this.#shrink(file, picture);
    // the server may read what this browser cannot; not this one
    const start = new Uint8Array(await file.slice(0, 64).arrayBuffer());
    if (this.#chosen !== file || !isHeic(start)) return;
    this.#input.value = '';
    this.#say(
      'Cette photo est au format HEIC, que votre navigateur ne lit pas. Envoyez-en une capture d’écran, ou choisissez-la en JPEG.',
    );
  }

  async #shrink(file: File, picture: ImageBitmap): Promise<void> {
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
    const canvas = this.#canvas;
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    const drawing = canvas.getContext('2d')!;
    // what is transparent would turn black in a JPEG
    drawing.fillStyle = '#fff';
    drawing.fillRect(0, 0, canvas.width, canvas.height);
    drawing.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const made = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
    if (this.#chosen !== file) return;
    canvas.hidden = false;
    if (!made) return;
    const files = new DataTransfer();
    files.items.add(new File([made], 'photo.jpg', { type: 'image/jpeg' }));
    this.#input.files = files.files;
    this.#say(`Photo prête\u00a0: ${Math.ceil(made.size / 1000)}\u00a0Ko à envoyer.`);
  }

  #say(words: string): void {
    this.querySelector('[data-state]')!.textContent = words;
  }
}

customElements.define('photo-field', PhotoField);

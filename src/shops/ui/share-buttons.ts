/** Shares with the phone's own sheet; where there is none, copies the address. */
class ShareButtons extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.querySelector('[data-print]')!.addEventListener('click', () => print());
    this.querySelector('[data-share]')!.addEventListener('click', () => void this.#share());
  }

  async #share(): Promise<void> {
    const url = location.origin + location.pathname;
    if ('share' in navigator) {
      // closed without choosing: nothing to say
      await navigator.share({ title: this.dataset.title ?? '', url }).catch(() => undefined);
      return;
    }
    await (navigator as Navigator).clipboard.writeText(url);
    this.querySelector('[data-state]')!.textContent = 'Adresse copiée.';
  }
}

customElements.define('share-buttons', ShareButtons);

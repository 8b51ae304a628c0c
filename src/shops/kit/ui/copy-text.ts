/** The button beside a text to take away; where the browser refuses, the text is selected. */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector<HTMLButtonElement>('[data-copy]')!;
    const text = this.querySelector('textarea')!;
    const state = this.querySelector('[data-state]')!;
    button.hidden = false;
    button.addEventListener('click', () => {
      text.select();
      navigator.clipboard.writeText(text.value).then(
        () => (state.textContent = 'C’est copié.'),
        () => (state.textContent = 'Le texte est sélectionné\u00a0: copiez-le.'),
      );
    });
  }
}

customElements.define('copy-text', CopyText);

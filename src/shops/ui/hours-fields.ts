/** Copies one day to those that follow it, and empties a day: most weeks are typed once. */
class HoursFields extends HTMLElement {
  connectedCallback(): void {
    for (const day of this.#days) {
      day.querySelector<HTMLElement>('.day__acts')!.hidden = false;
      day.querySelector('[data-copy]')?.addEventListener('click', () => this.#copy(day));
      day.querySelector('[data-close]')?.addEventListener('click', () => this.#close(day));
    }
  }

  get #days(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-day]')];
  }

  /** To Saturday: Sunday is another matter in most shops, and typed by who opens then. */
  #copy(from: HTMLElement): void {
    const values = timesOf(from).map((input) => input.value);
    const after = this.#days.slice(this.#days.indexOf(from) + 1);
    const targets = after.length > 1 ? after.slice(0, -1) : after;
    for (const day of targets) timesOf(day).forEach((input, index) => (input.value = values[index]!));
    this.#say(`Horaires recopiés jusqu’à ${nameOf(targets.at(-1)!)}.`);
  }

  #close(day: HTMLElement): void {
    for (const input of timesOf(day)) input.value = '';
    this.#say(`${nameOf(day)}\u00a0: fermé.`);
  }

  #say(words: string): void {
    this.querySelector('[data-state]')!.textContent = words;
  }
}

const timesOf = (day: HTMLElement): HTMLInputElement[] => [
  ...day.querySelectorAll<HTMLInputElement>('input'),
];
const nameOf = (day: HTMLElement): string => day.querySelector('legend')!.textContent.trim();

customElements.define('hours-fields', HoursFields);

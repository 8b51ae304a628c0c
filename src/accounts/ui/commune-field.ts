import { type CommuneChoice, findCommunes, readPostcode } from '../commune-lookup.ts';
import { regionOf } from '../regions.ts';

/** With a network and JavaScript the region comes from the commune; « je ne trouve pas » shows the list of regions. */
class CommuneField extends HTMLElement {
  connectedCallback(): void {
    this.#find('[data-lookup]').hidden = false;
    // what was typed there and refused is mended there
    this.#find('[data-regions]').hidden = !this.#typed?.value;
    this.#find('[data-list]').hidden = this.#select.value === '';
    this.#postcode.addEventListener('input', () => void this.#lookUp());
    this.#select.addEventListener('change', () => this.#choose());
    this.#find('[data-by-region]').addEventListener('click', () => this.#byRegion());
    if (this.#select.value === '') void this.#lookUp();
  }

  get #select(): HTMLSelectElement {
    return this.querySelector<HTMLSelectElement>('[data-communes]')!;
  }

  get #postcode(): HTMLInputElement {
    return this.querySelector<HTMLInputElement>('[data-postcode]')!;
  }

  /** there when a region is not enough */
  get #typed(): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>('[name=place]');
  }

  #find(selector: string): HTMLElement {
    return this.querySelector<HTMLElement>(selector)!;
  }

  async #lookUp(): Promise<void> {
    const typed = this.#postcode.value;
    const postcode = readPostcode(typed);
    if (postcode === null) {
      this.#say('');
      return;
    }
    try {
      const communes = await findCommunes(postcode);
      // another postcode was typed meanwhile
      if (this.#postcode.value === typed) this.#show(communes);
    } catch {
      this.#say(
        this.#typed
          ? 'La liste ne se charge pas. Écrivez votre commune ci-dessous.'
          : 'La liste ne se charge pas. Choisissez votre région ci-dessous.',
      );
      this.#byRegion(false);
    }
  }

  #show(communes: readonly CommuneChoice[]): void {
    this.#find('[data-list]').hidden = communes.length === 0;
    if (communes.length === 0) {
      this.#say('Aucune commune n’a ce code postal. Vérifiez les 5\u00a0chiffres.');
      return;
    }
    const prompt = communes.length > 1 ? [new Option('Choisissez', '')] : [];
    this.#select.replaceChildren(...prompt, ...communes.map(optionOf));
    this.#say(
      communes.length > 1
        ? `${communes.length}\u00a0communes ont ce code postal. Choisissez la vôtre.`
        : `Commune trouvée\u00a0: ${communes[0]!.name}.`,
    );
    this.#choose();
  }

  #choose(): void {
    const option = this.#select.selectedOptions[0];
    if (!option?.value) return;
    const region = option.dataset.region ?? '';
    const [byRegion, typed] = [this.querySelector<HTMLSelectElement>('[name=region]'), this.#typed];
    if (byRegion) byRegion.value = region;
    if (typed) typed.value = '';
    const name = option.textContent.trim();
    this.#say(`${name}\u00a0: ${regionOf(region)?.name ?? ''}.`);
    const detail: CommuneChoice = { code: option.value, name, region };
    this.dispatchEvent(new CustomEvent('commune-chosen', { detail, bubbles: true }));
  }

  #byRegion(focus = true): void {
    this.#postcode.value = '';
    this.#select.replaceChildren(new Option('', ''));
    this.#find('[data-list]').hidden = true;
    const regions = this.#find('[data-regions]');
    regions.hidden = false;
    if (focus) regions.querySelector<HTMLElement>('select, input')?.focus();
  }

  #say(words: string): void {
    this.#find('[data-state]').textContent = words;
  }
}

function optionOf({ code, name, region }: CommuneChoice): HTMLOptionElement {
  const option = new Option(name, code);
  option.dataset.region = region;
  return option;
}

customElements.define('commune-field', CommuneField);

/** The page « Ma région ». The choice is kept on this device; nothing typed here is sent. */
import { type CommuneChoice, findCommunes, readPostcode } from '../../accounts/commune-lookup.ts';
import { regionOf } from '../../accounts/regions.ts';
import { chooseRegion, chosenRegion, forgetRegion, type RegionChoice } from '../region-choice.ts';

const root = document.querySelector<HTMLElement>('[data-region-form]')!;
const part = (selector: string): HTMLElement => root.querySelector<HTMLElement>(selector)!;

const postcodeForm = part('[data-postcode-form]') as HTMLFormElement;
const postcode = part('#postcode') as HTMLInputElement;
const communeForm = part('[data-commune-form]') as HTMLFormElement;
const communeList = part('[data-communes]');
const listForm = part('[data-list-form]') as HTMLFormElement;
const list = part('#region') as HTMLSelectElement;
let communes: CommuneChoice[] = [];

const regionName = (code: string): string => regionOf(code)?.name ?? code;

function showError(id: string, sentence: string | null, field?: HTMLElement): void {
  const error = part(`#${id}`);
  error.textContent = sentence;
  error.hidden = sentence === null;
  if (!field) return;
  if (sentence === null) field.removeAttribute('aria-invalid');
  else {
    field.setAttribute('aria-invalid', 'true');
    field.focus();
  }
}

function showCurrent(choice: RegionChoice | null): void {
  part('[data-current]').hidden = choice === null;
  if (!choice) return;
  part('[data-current-name]').textContent = choice.name;
  part('[data-current-commune]').textContent = choice.commune ? ` (${choice.commune})` : '';
  list.value = choice.code;
}

async function keep(choice: RegionChoice): Promise<void> {
  try {
    await chooseRegion(choice);
  } catch {
    part('[data-said]').textContent = '';
    showError(
      'region-error',
      'Ce navigateur ne garde rien. Quittez la navigation privée, puis recommencez.',
      list,
    );
    return;
  }
  showError('region-error', null, list);
  communeForm.hidden = true;
  part('[data-proposal]').hidden = true;
  showCurrent(choice);
  part('[data-said]').textContent = `C’est noté\u00a0: ${choice.name}.`;
  part('[data-back]').focus();
}

postcodeForm.addEventListener('submit', (event) => {
  event.preventDefault();
  void search();
});

async function search(): Promise<void> {
  communeForm.hidden = true;
  const digits = readPostcode(postcode.value);
  if (digits === null) {
    showError('postcode-error', 'Écrivez les 5 chiffres de votre code postal, par exemple 35000.', postcode);
    return;
  }
  try {
    communes = await findCommunes(digits);
  } catch {
    showError(
      'postcode-error',
      'Les communes n’ont pas pu être lues. Vérifiez le réseau, ou choisissez dans la liste.',
      postcode,
    );
    return;
  }
  if (communes.length === 0) {
    showError(
      'postcode-error',
      `Aucune commune au ${digits}. Vérifiez-le, ou choisissez dans la liste.`,
      postcode,
    );
    return;
  }
  showError('postcode-error', null, postcode);
  showCommunes();
}

function showCommunes(): void {
  const twoRegions = new Set(communes.map(({ region }) => region)).size > 1;
  communeList.replaceChildren(
    ...communes.map(({ code, name, region }) => {
      const input = Object.assign(document.createElement('input'), {
        type: 'radio',
        name: 'commune',
        value: code,
        checked: communes.length === 1,
      });
      const label = Object.assign(document.createElement('label'), { className: 'choice' });
      label.append(input, twoRegions ? `${name} (${regionName(region)})` : name);
      return label;
    }),
  );
  showError('commune-error', null);
  communeForm.hidden = false;
  communeForm.querySelector('legend')!.focus();
}

communeForm.addEventListener('submit', (event) => {
  event.preventDefault();
  const code = new FormData(communeForm).get('commune');
  const commune = communes.find((one) => one.code === code);
  if (!commune) {
    showError('commune-error', 'Choisissez votre commune dans la liste.');
    communeForm.querySelector('input')?.focus();
    return;
  }
  void keep({ code: commune.region, name: regionName(commune.region), commune: commune.name });
});

listForm.addEventListener('submit', (event) => {
  event.preventDefault();
  if (list.value === '') showError('region-error', 'Choisissez votre région dans la liste.', list);
  else void keep({ code: list.value, name: regionName(list.value) });
});

part('[data-forget]').addEventListener('click', () => {
  void forgetRegion().then(() => {
    showCurrent(null);
    list.value = '';
    part('[data-said]').textContent = 'C’est oublié. Vous verrez les vidéos nationales.';
    postcode.focus();
  });
});

/** A signed-in person already told us her region: it is proposed, never taken without her. */
async function proposeFromProfile(current: RegionChoice | null): Promise<void> {
  const answer = await fetch('/api/me/').catch(() => undefined);
  if (!answer?.ok) return;
  const { account } = (await answer.json()) as { account: { region: string | null } | null };
  const code = account?.region;
  if (!code || code === current?.code) return;
  part('[data-proposal-name]').textContent = regionName(code);
  part('[data-proposal]').hidden = false;
  part('[data-take-proposal]').addEventListener('click', () => void keep({ code, name: regionName(code) }));
}

/** Back to the lesson she came from: only an address of ours, never one a link could bring. */
function showWayBack(): void {
  const asked = new URLSearchParams(location.search).get('retour') ?? '';
  if (!/^\/cours\/[a-z0-9-]+\/[a-z0-9-]+\/$/.test(asked)) return;
  const back = part('[data-back]') as HTMLAnchorElement;
  back.href = asked;
  back.textContent = 'Revenir à la vidéo';
}

showWayBack();
root.hidden = false;
const current = await chosenRegion();
showCurrent(current);
await proposeFromProfile(current);

import { anonymous, currentOwner } from '../../platform/local-store.ts';
import { waiting } from '../log.ts';
import { fetchMe } from '../me.ts';
import { forget, hidePartOf } from '../owner.ts';
import { counted } from './words.ts';

/** The script of SignOutNotice.astro. */
function attach(root: HTMLElement): void {
  const form = root.querySelector('form');
  if (!form) return;
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-${name}]`);
  const status = part('status')!;
  const figures = root.querySelector<HTMLInputElement>('[data-figures]');
  const deletes = root.dataset.signOut === 'forget';
  part('figures-choice')?.removeAttribute('hidden');
  let submitter: HTMLElement | null = null;

  form.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    submitter = event.submitter;
    void leave(false);
  });
  part('anyway')?.addEventListener('click', () => void leave(true));
  part('stay')?.addEventListener('click', () => {
    part('unsent')!.hidden = true;
    submitter?.focus();
  });

  async function leave(anyway: boolean): Promise<void> {
    status.textContent = deletes ? '' : 'Un instant…';
    try {
      if ((await fetchMe()) === undefined) {
        status.textContent =
          'Le réseau ne répond pas. Vous êtes encore connecté. Recommencez dans un instant.';
        return;
      }
      const owner = await currentOwner();
      if (owner !== anonymous && !deletes && !anyway && !(await everythingSent(owner))) {
        status.textContent = '';
        part('unsent')!.hidden = false;
        part('unsent')!.focus();
        return;
      }
      if (owner !== anonymous) await (deletes ? forget(owner) : hidePartOf(owner, figures?.checked ?? false));
    } catch {
      // This phone keeps nothing: there is nothing to hide.
    }
    form!.submit();
  }

  async function everythingSent(owner: string): Promise<boolean> {
    if ((await waiting()).toSend > 0) {
      const { syncNow } = await import('../sync-loop.ts');
      await syncNow(owner);
    }
    const { toSend } = await waiting();
    part('unsent-words')!.textContent =
      `${counted(toSend, 'enregistrement n’est pas encore envoyé', 'enregistrements ne sont pas encore envoyés')}. ` +
      'Ils restent cachés sur ce téléphone et partiront à votre prochaine connexion ici.';
    return toSend === 0;
  }
}

for (const root of document.querySelectorAll<HTMLElement>('[data-sign-out]')) attach(root);

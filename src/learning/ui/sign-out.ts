import { anonymous, currentOwner } from '../../platform/local-store.ts';
import { waiting } from '../waiting.ts';
import { fetchMe } from '../me.ts';
import { hidePartOf } from '../owner.ts';
import { announceErasure } from './farewell.ts';
import { counted } from './words.ts';

/** The script of SignOutNotice.astro. */
function attach(root: HTMLElement): void {
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-${name}]`);
  const status = part('status')!;
  const figures = root.querySelector<HTMLInputElement>('[data-figures]');
  part('figures-choice')?.removeAttribute('hidden');
  /** what she pressed, until everything here is ready for it */
  let pressed: { form: HTMLFormElement; button: HTMLElement | null } | undefined;
  let ready = false;

  root.addEventListener('submit', (event) => {
    if (ready) return;
    event.preventDefault();
    pressed = { form: event.target as HTMLFormElement, button: event.submitter };
    void (root.dataset.signOut === 'forget' ? erase() : leave(false));
  });
  part('anyway')?.addEventListener('click', () => void leave(true));
  part('stay')?.addEventListener('click', () => {
    part('unsent')!.hidden = true;
    pressed?.button?.focus();
  });

  function letGo(): void {
    ready = true;
    pressed?.form.requestSubmit(pressed.button);
  }

  /** The server decides first; its page after the erasure then forgets what was hers on this phone. */
  async function erase(): Promise<void> {
    await announceErasure().catch(() => undefined);
    letGo();
  }

  async function leave(anyway: boolean): Promise<void> {
    status.textContent = 'Un instant…';
    if ((await fetchMe()) === undefined) {
      status.textContent = 'Le réseau ne répond pas. Vous êtes encore connecté. Recommencez dans un instant.';
      return;
    }
    try {
      const owner = await currentOwner();
      if (owner !== anonymous) {
        if (!anyway && !(await everythingSent(owner))) {
          status.textContent = '';
          part('unsent')!.hidden = false;
          part('unsent')!.focus();
          return;
        }
        await hidePartOf(owner, figures?.checked ?? false);
      }
    } catch {
      // This phone keeps nothing: there is nothing to hide.
    }
    letGo();
  }

  async function everythingSent(owner: string): Promise<boolean> {
    if ((await waiting()).toSend > 0) {
      const { syncNow } = await import('../sync-loop.ts');
      await syncNow(owner);
    }
    const { toSend } = await waiting();
    const what = counted(
      toSend,
      'enregistrement n’est pas encore envoyé',
      'enregistrements ne sont pas encore envoyés',
    );
    part('unsent-words')!.textContent =
      `${what}. Ce qui attend reste caché sur ce téléphone et partira à votre prochaine connexion ici.`;
    return toSend === 0;
  }
}

for (const root of document.querySelectorAll<HTMLElement>('[data-sign-out]')) attach(root);

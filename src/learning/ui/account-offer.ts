import { readSetting, writeSetting } from '../../platform/local-store.ts';

const key = 'account-offer';

/** Once a device, after the first finished step: what is only on this phone may be erased; an account keeps it. */
export async function offerAccount(root: HTMLElement): Promise<void> {
  if ((await readSetting(key)) === 'later') return;
  const offer = root.querySelector<HTMLElement>('[data-offer]')!;
  offer.hidden = false;
  offer.querySelector('[data-offer-later]')?.addEventListener('click', () => {
    offer.hidden = true;
    root.querySelector<HTMLElement>('[data-next]')?.focus();
    void writeSetting(key, 'later').catch(() => undefined);
  });
}

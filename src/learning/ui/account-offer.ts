import { readSetting, writeSetting } from '../../platform/local-store.ts';

const key = 'account-offer';

/** Once a device, after the first finished step: what is only on this phone may be erased; an account keeps it. */
export async function offerAccount(root: HTMLElement): Promise<void> {
  if ((await readSetting(key)) === 'later') return;
  const offer = root.querySelector<HTMLElement>('[data-offer]')!;
  offer.hidden = false;
  const putOff = async () => {
    // gone once it is written: whoever leaves at once is not asked again
    await writeSetting(key, 'later').catch(() => undefined);
    offer.hidden = true;
    root.querySelector<HTMLElement>('[data-next]')?.focus();
  };
  offer.querySelector('[data-offer-later]')?.addEventListener('click', () => void putOff());
}

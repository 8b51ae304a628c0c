import { currentOwner, readSetting, anonymous } from '../../platform/local-store.ts';
import { onChange } from '../changes.ts';

/** A page shows one person's part: it starts afresh when this phone changes hands, in another tab or while it slept. */
export function keepToOnePerson(): void {
  onChange((change) => {
    if (change.kind === 'owner') location.reload();
  });
  addEventListener('pageshow', (event) => {
    if (event.persisted) void compare();
  });
}

async function compare(): Promise<void> {
  const shown = await currentOwner();
  if (shown !== ((await readSetting<string>('owner')) ?? anonymous)) location.reload();
}

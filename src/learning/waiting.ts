import { currentOwner } from '../platform/local-store.ts';
import { pendingEvents } from './pending-events.ts';

/** Nothing waits, or how many facts do; what was refused is counted apart. */
export async function waiting(): Promise<{ toSend: number; refused: number }> {
  const pending = await pendingEvents(await currentOwner());
  const refused = pending.filter((one) => one.refused !== null).length;
  return { toSend: pending.length - refused, refused };
}

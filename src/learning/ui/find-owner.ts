import { anonymous, currentOwner } from '../../platform/local-store.ts';
import { fetchMe } from '../me.ts';

/**
 * A browser may have erased this phone's memory while the session lives on. On the pages that are about one person, ask
 * the server who that is; the welcome page then shows her part again.
 */
export async function findOwner(): Promise<void> {
  if ((await currentOwner().catch(() => anonymous)) !== anonymous) return;
  const me = await fetchMe();
  if (me) location.replace(`/connexion/bienvenue/?suite=${encodeURIComponent(location.pathname)}`);
}

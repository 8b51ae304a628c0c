/** What is read while the player's code is on its way: one wait instead of four, one after the other. */
import stylesheet from './player.css?url';

/** The player's styles. A link of our own: an imported stylesheet would be in the page, to be read before any press. */
export function readStyles(): Promise<unknown> {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: stylesheet });
  document.head.append(link);
  return new Promise((resolve, reject) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', reject);
  });
}

/** The beginning of a stream in its lightest quality, the last its list names: the player finds it in the browser's cache. */
export async function readBeginning(master: string): Promise<void> {
  // phones that play streams by themselves share no cache with the page
  if (!('MediaSource' in window)) return;
  const list = await (await fetch(master)).text();
  for (const name of ['audio', /([^\n]+)\.m3u8\s*$/.exec(list)![1]!])
    for (const part of ['.m3u8', '-init.mp4', '-000.m4s'])
      void fetch(master.replace('master.m3u8', name + part)).catch(() => undefined);
}

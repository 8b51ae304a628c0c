/**
 * The address a merchant keeps as a proof, as it will be opened: https, with a host that has a dot, no name and no
 * password in it. Undefined when it is none. `www.example.com` is read as `https://www.example.com/`.
 */
export function readProofLink(typed: string): string | undefined {
  const text = typed.trim();
  const withScheme = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  if (text === '' || text.length > 500 || !URL.canParse(withScheme)) return undefined;
  const url = new URL(withScheme);
  const named = /^[^.]+(\.[^.]+)+$/.test(url.hostname);
  return url.protocol === 'https:' && named && url.username === '' && url.password === ''
    ? url.href
    : undefined;
}

/** Makes pages that were opened once available without a network. Nothing depends on it: failures are silent. */
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  const start = async () => {
    const known = navigator.serviceWorker.controller !== null;
    await navigator.serviceWorker.register('/sw.js');
    const registration = await navigator.serviceWorker.ready;
    // this page came before the worker, which therefore did not see it pass
    if (!known) registration.active?.postMessage({ opened: location.href });
  };
  addEventListener('load', () => void start().catch(() => undefined));
}

/**
 * `npm start` runs us through a shell that does not pass SIGTERM on: npm and the shell end, we would stay behind and
 * keep the port. Their end is seen by our parent changing.
 */
export function whenOrphaned(act: () => void, environment: NodeJS.ProcessEnv = process.env): void {
  if (environment.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    act();
  }, 200);
  watch.unref();
}

import type { Server } from 'node:http';

/**
 * Takes no new request, lets the open ones finish, and after `patienceMs` cuts those that did not. Resolves when no
 * connection is left.
 */
export async function stopServer(server: Server, patienceMs: number): Promise<void> {
  // connections kept alive become idle one by one: closing them once is not enough
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const cut = setTimeout(() => server.closeAllConnections(), patienceMs);
  try {
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
    });
  } finally {
    clearInterval(sweep);
    clearTimeout(cut);
  }
}

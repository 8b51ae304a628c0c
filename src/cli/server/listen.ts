import type { Server } from 'node:http';
import type { Config } from '../../platform/config.ts';
import { CommandError } from '../command.ts';

/** Starts to listen, or says in one sentence why it cannot. */
export async function listen(server: Server, { port, host }: Pick<Config, 'port' | 'host'>): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, () => {
        server.off('error', reject);
        resolve();
      });
    });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EADDRINUSE') {
      throw new CommandError(
        `The port ${port} is taken (PORT): stop the other server or choose another port.`,
      );
    }
    if (code === 'EACCES')
      throw new CommandError(`The port ${port} is not allowed here (PORT): choose one above 1023.`);
    if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL') {
      throw new CommandError(`The address ${host} is not one of this machine (HOST).`);
    }
    throw error;
  }
}

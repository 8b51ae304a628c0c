import { ConfigError } from '../platform/config.ts';

/** Something the person who typed the command can mend: one sentence, no stack. */
export class CommandError extends Error {}

/** Runs a command; a mistake of the operator ends it with one sentence and status 1. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const known = error instanceof ConfigError || error instanceof CommandError;
    console.error(known ? error.message : error);
    process.exitCode = 1;
  }
}

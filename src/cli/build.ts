import { buildIfNeeded } from './build/build-if-needed.ts';
import { buildSite } from './build/build-site.ts';
import { runCommand } from './command.ts';

await runCommand(() => (process.argv.includes('--if-needed') ? buildIfNeeded() : buildSite()));

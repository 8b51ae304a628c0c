import { runCommand } from './command.ts';
import { buildSite } from './build/build-site.ts';

await runCommand(buildSite);

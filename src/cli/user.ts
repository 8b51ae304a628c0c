import { parseArgs } from 'node:util';
import { findByEmail, giveRole, listTeam, type Account } from '../accounts/manage-roles.ts';
import { otherOverseas, regionOf, regions } from '../accounts/regions.ts';
import { resetFactors, restoreMember, suspendMember } from '../accounts/team/change-member.ts';
import { readConfig } from '../platform/config.ts';
import { type Database, openDatabase } from '../platform/database.ts';
import { openReachKey } from '../platform/reach-key.ts';
import { isRefusal } from '../platform/refusal.ts';
import type { Counting } from '../reach/count-event.ts';
import { refusals } from '../web/refusals.ts';
import { CommandError, runCommand } from './command.ts';

const usage = `Utilisation :
  npm run user -- add representative <e-mail> --region <code>
  npm run user -- add staff <e-mail>
  npm run user -- list
  npm run user -- suspend <e-mail>
  npm run user -- restore <e-mail>
  npm run user -- reset-second-factor <e-mail>`;

type Command = (
  context: { database: Database; siteUrl: string; counting: Counting },
  words: string[],
  region: string | undefined,
) => Promise<string>;

function readWords(args: string[]): { words: string[]; region: string | undefined } {
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { region: { type: 'string' } },
    });
    return { words: positionals, region: values.region };
  } catch {
    throw new CommandError(usage);
  }
}

const add: Command = async ({ database, counting }, [role, email, ...more], region) => {
  if ((role !== 'representative' && role !== 'staff') || !email || more.length > 0)
    throw new CommandError(usage);
  const represents = role === 'representative' ? readRegion(region) : null;
  if (role === 'staff' && region !== undefined) {
    throw new CommandError("L'équipe n'a pas de région : retirez --region.");
  }
  const account = await giveRole(database, email, role, represents, counting);
  return `${describe(account)}\nCette personne se connecte sur /connexion/ avec son adresse e-mail.`;
};

function readRegion(code: string | undefined): string {
  if (code !== undefined && code !== otherOverseas && regionOf(code)) return code;
  const known = regions
    .filter((region) => region.code !== otherOverseas)
    .map((region) => `  ${region.code}  ${region.name}`);
  throw new CommandError(`Donnez la région avec --region et l'un de ces codes :\n${known.join('\n')}`);
}

const list: Command = async ({ database }) => {
  const team = await listTeam(database);
  return team.length > 0 ? team.map(describe).join('\n') : 'Aucun membre de l’équipe, aucun représentant.';
};

/** A decision about one account that is there; the audit log names no actor. */
const decision =
  (decide: typeof resetFactors): Command =>
  async ({ database, siteUrl, counting }, [email, ...more]) => {
    if (!email || more.length > 0) throw new CommandError(usage);
    const account = await findByEmail(database, email);
    if (!account) throw new CommandError(`Aucun compte n'a l'adresse ${email}. Vérifiez l'orthographe.`);
    await decide({ database, siteUrl, ...counting }, { actorId: null, accountId: account.id });
    return describe((await findByEmail(database, email))!);
  };

const commands: Record<string, Command> = {
  add,
  list,
  suspend: decision(suspendMember),
  restore: decision(restoreMember),
  'reset-second-factor': decision(resetFactors),
};

const roleNames: Record<Account['role'], string> = {
  merchant: 'commerçant',
  representative: 'représentant',
  staff: 'équipe',
};

const describe = ({ email, role, represents, suspended }: Account): string =>
  [email, roleNames[role], regionOf(represents)?.name, suspended ? 'suspendu' : undefined]
    .filter((part) => part !== undefined)
    .join(' · ');

await runCommand(async () => {
  const { words, region } = readWords(process.argv.slice(2));
  const [command, ...rest] = words;
  const run = command === undefined ? undefined : commands[command];
  if (!run) throw new CommandError(usage);
  const config = readConfig(process.env);
  const database = openDatabase(config.databaseUrl);
  try {
    await database.migrate();
    const counting = { now: new Date(), reachKey: await openReachKey(database, config) };
    console.log(await run({ database, siteUrl: config.siteUrl, counting }, rest, region));
  } catch (error) {
    if (isRefusal(error)) throw new CommandError(refusals[error.code].sentence);
    throw error;
  } finally {
    await database.close();
  }
});

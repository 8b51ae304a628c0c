import robotsParser from 'robots-parser';

/** No page of a shop has a longer address; each sign costs something for each sign of each rule. */
const longestAddress = 500;

/** A delay forbids nothing, but a group that holds only one takes the place of the group for everybody. */
const kept = new Set(['allow', 'disallow', 'crawl-delay']);

/**
 * What a robots.txt (RFC 9309) allows one robot. Only the groups that speak to it are handed to the parser, which keeps
 * every rule once for each name of its group: half a megabyte of names and rules would fill the memory.
 */
export function robotsRules(address: string, text: string, robotName: string): (page: string) => boolean {
  const rules = robotsParser(
    address,
    ['User-agent: *', ...ownRules(text, robotName.toLowerCase())].join('\n'),
  );
  return (page) => rules.isAllowed(page.slice(0, longestAddress), robotName) ?? true;
}

/** The rules of the groups that name the robot; without one, those for everybody. */
function ownRules(text: string, robotName: string): string[] {
  const byName: Record<string, string[]> = {};
  let group = new Set<string>();
  let naming = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [key = '', value] = /^([^:]*):(.*)$/.exec(line.split('#', 1)[0]!)?.slice(1) ?? [];
    if (value === undefined) continue;
    const directive = key.trim().toLowerCase();
    if (directive !== 'user-agent') {
      naming = false;
      if (kept.has(directive)) for (const name of group) (byName[name] ??= []).push(`${directive}:${value}`);
      continue;
    }
    if (!naming) group = new Set();
    naming = true;
    const name = value.split('/', 1)[0]!.trim().toLowerCase();
    if (name === robotName || name === '*') group.add(name);
  }
  return byName[robotName] ?? byName['*'] ?? [];
}

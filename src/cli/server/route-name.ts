/**
 * What the log may say of a path: the pattern of its route, never the path itself, which can hold the number of an
 * attestation. What matches no route is a file or nothing.
 */
export function createRouteNames(patterns: readonly string[]) {
  const exact = new Set(patterns.filter((pattern) => !pattern.includes('[')));
  const patterned = patterns
    .filter((pattern) => pattern.includes('['))
    .map((pattern) => ({ pattern, expression: expressionOf(pattern) }));
  return (pathname: string): string => {
    const bare = pathname.length > 1 && pathname.endsWith('/') ? pathname.slice(0, -1) : pathname;
    if (exact.has(bare)) return bare;
    if (exact.has(`${bare}/`)) return `${bare}/`;
    if (bare.startsWith('/_astro/')) return '/_astro';
    if (bare.startsWith('/_actions/')) return '/_actions';
    return patterned.find(({ expression }) => expression.test(bare))?.pattern ?? 'other';
  };
}

function expressionOf(pattern: string): RegExp {
  const source = pattern
    .replace(/\/$/, '')
    .replace(/[.*+?^${}()|\\]/g, '\\$&')
    .replace(/\[\\\.\\\.\\\.[^\]]+\]/g, '.+')
    .replace(/\[[^\]]+\]/g, '[^/]+');
  return new RegExp(`^${source}$`);
}

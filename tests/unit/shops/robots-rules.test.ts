import fc from 'fast-check';
import robotsParser from 'robots-parser';
import { describe, expect, it } from 'vitest';
import { robotsRules } from '../../../src/shops/robots-rules.ts';

const address = 'https://libraire.fr/robots.txt';
const robot = 'DeclicVerification';

describe('what a robots.txt allows us', () => {
  it('is what the parser finds in the whole file', () => {
    const line = fc.constantFrom(
      'User-agent: *',
      'User-agent: DeclicVerification/1.0',
      'user-agent : declicverification # us',
      'User-agent: Autre',
      'User-agent:',
      'Disallow: /',
      'Disallow:',
      'Disallow: /page',
      'Disallow: /*.html$',
      'Allow: /page/deux',
      'Sitemap: https://libraire.fr/plan.xml',
      'Crawl-delay: 3',
      '# rien',
      'sans deux-points',
      '',
    );
    const page = fc.constantFrom('/', '/page', '/page/deux', '/une.html', '/une.html?a=1');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), page, (lines, path) => {
        const text = lines.join('\r\n');
        const url = `https://libraire.fr${path}`;
        const expected = robotsParser(address, text).isAllowed(url, robot) ?? true;
        expect(robotsRules(address, text, robot)(url)).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('half a megabyte of names and rules costs neither memory nor time', () => {
    const names = Array.from({ length: 16_000 }, (_, index) => `User-agent: a${index}`);
    const rules = Array.from({ length: 20_000 }, () => 'Disallow: /');
    const start = performance.now();
    expect(robotsRules(address, [...names, ...rules].join('\n'), robot)('https://libraire.fr/')).toBe(true);
    const stars = `User-agent: *\nDisallow: /${'*'.repeat(450_000)}!`;
    expect(robotsRules(address, stars, robot)(`https://libraire.fr/${'a'.repeat(30_000)}`)).toBe(true);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

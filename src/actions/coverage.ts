import { Refusal } from '../platform/refusal.ts';
import { readCoverageFilter } from '../videos/coverage-filter.ts';
import { writeCoverageLetter } from '../videos/write-coverage-letter.ts';
import { formAction } from '../web/form-action.ts';
import { signedIn } from '../web/signed-in.ts';

export const write = formAction(
  'coverage.write',
  async (field, { locals }) => {
    const { catalogue, clock, config, database } = locals.services;
    const { variant: region } = readCoverageFilter(new URLSearchParams({ region: field('region') }));
    if (region === '' || region === 'national') throw new Refusal('region-unknown');
    await writeCoverageLetter(
      { database, catalogue, siteUrl: config.siteUrl, now: clock.now() },
      signedIn(locals).id,
      region,
      field('introduction'),
    );
    return { region };
  },
  { 'introduction-too-long': 'introduction' },
);

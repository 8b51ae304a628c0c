import { describe, expect, it } from 'vitest';
import { regions } from '../../../src/accounts/regions.ts';
import { readCourseFiles } from '../../../src/courses/course-files.ts';
import { typographic } from '../../../src/courses/typography.ts';
import { summarise } from '../../../src/courses/write-catalogue.ts';
import { fillBrief, fillText, spokenSeconds, startingScript } from '../../../src/videos/brief.ts';
import { listedWords, regionWords } from '../../../src/videos/region-words.ts';

describe('what a brief says in a region', () => {
  it('fills what is known and starts sentences with a capital', () => {
    expect(
      fillText('{region_locatif}, le retrait marche. Ici {region_genitif}.', regionWords('32', 2027)),
    ).toBe('Dans les Hauts-de-France, le retrait marche. Ici des Hauts-de-France.');
  });

  it('leaves out whole the sentence that needs what nobody knows', () => {
    const words = regionWords('53', 2027);
    expect(fillText('{region_locatif}, ouvrez. Vos appuis\u00a0: {appuis_regionaux}.', words)).toBe(
      'En Bretagne, ouvrez.',
    );
    expect(fillText('Le {date_verification}, {places_de_marche_locales}.', words)).toBe('');
  });

  it('names what the lists of the region hold, and asks her to name her own where they hold nothing', () => {
    const place = (name: string, commune: string | null, checkedOn = '2026-11-03') => ({
      name,
      commune,
      checkedOn,
    });
    const words = {
      ...regionWords('53', 2027),
      ...listedWords(
        [
          place('Union du Port', '35238'),
          place('Chambre A', null),
          place('Chambre B', null),
          place('Z', '1'),
        ],
        [place('Halles en ligne', null), place('Place du bourg', '29019', '2026-10-01')],
      ),
    };
    const brief = (slot: string) => steps.find((step) => step.slot === slot)!.brief!;
    expect(fillBrief(brief('rr-20'), words)).toMatchObject({
      opening:
        'En Bretagne, demandez à votre commune ce qui existe. Voici les plateformes que nous avons vérifiées le 1er\u00a0octobre\u00a02026\u00a0: Halles en ligne et Place du bourg.',
      unlisted: [],
    });
    expect(fillBrief(brief('rr-01'), words).opening).toContain(
      '\u00a0: Chambre A, Chambre B et Union du Port.',
    );
    expect(listedWords([], [])).toEqual({});
    expect(fillBrief(brief('rr-20'), regionWords('53', 2027)).unlisted).toEqual(['places_de_marche_locales']);
    expect(fillBrief(brief('rr-01'), regionWords('national', 2027)).unlisted).toEqual([]);
  });

  it('names the local holidays where there are some (domain §2.2)', () => {
    expect(regionWords('02', 2027).jours_feries_locaux).toBe('le 22\u00a0mai, abolition de l’esclavage');
    expect(regionWords('44', 2027).jours_feries_locaux).toContain('26\u00a0décembre');
    expect(regionWords('53', 2027).jours_feries_locaux).toBeUndefined();
  });

  const courses = summarise(readCourseFiles('content'), []).courses;
  const steps = courses.flatMap((course) => course.steps.filter((step) => step.slot !== null));

  it('exists for the 46 slots; the 25 regional ones have an opening', () => {
    expect(steps).toHaveLength(46);
    expect(steps.every(({ brief }) => brief !== undefined)).toBe(true);
    expect(steps.filter(({ brief }) => brief!.opening !== null).map(({ slot }) => slot)).toHaveLength(25);
  });

  it.each([...regions.map(({ code }) => code).filter((code) => code !== 'com'), 'national'])(
    'reads well in %s',
    (code) => {
      for (const { slot, brief } of steps) {
        if (code === 'national' ? false : slot!.startsWith('rn-')) continue;
        const filled = fillBrief(brief!, regionWords(code, 2027));
        const script = startingScript(filled);
        expect(script, slot!).not.toMatch(/[{}]|undefined/);
        expect(typographic(script), slot!).toBe(script);
        expect(filled.say.length).toBeGreaterThan(0);
        // to be said in its own words within the time asked, with the region's own additions
        expect(spokenSeconds(script), slot!).toBeLessThanOrEqual(brief!.seconds * 1.2);
      }
    },
  );

  it('does not ask the national version for what only a region knows', () => {
    const filled = fillBrief(
      steps.find(({ slot }) => slot === 'rr-06')!.brief!,
      regionWords('national', 2027),
    );
    expect(filled.regional).toEqual([]);
    expect(filled.opening).toBeNull();
  });
});

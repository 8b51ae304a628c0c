import { describe, expect, it } from 'vitest';
import type { SignedIn } from '../../src/accounts/account.ts';
import type { CommuneList } from '../../src/accounts/communes.ts';
import {
  acceptList,
  correctList,
  discardList,
  proposeList,
  refuseList,
  removeList,
} from '../../src/shops/lists/decide-list.ts';
import { draftList, type TypedList } from '../../src/shops/lists/draft-list.ts';
import { localPlaces } from '../../src/shops/lists/local-places.ts';
import { ownList, ownLists } from '../../src/shops/lists/own-list.ts';
import { erase, exportFor } from '../../src/shops/lists/personal-data.ts';
import { addAccount } from './add-account.ts';
import { engines, freshDatabase } from './engines.ts';

const now = new Date('2026-11-22T10:00:00.000Z');
const rennes = { code: '35238', name: 'Rennes', region: '53', postcodes: ['35000'] };
const communes: CommuneList = {
  all: async () => new Map([['35238', rennes]]),
  find: async (code) => (code === '35238' ? rennes : undefined),
};
const list = (...lines: string[]) => ['genre;nom;commune;adresse web', ...lines].join('\n');
const halles = 'Place de marché locale;Les halles;Rennes;https://halles.example.org';
const adviser = 'Conseiller numérique;Médiathèque;;https://media.example.org';

describe.each(engines)('local lists on $name', (engine) => {
  const database = freshDatabase(engine);
  const member = async (
    role: 'staff' | 'representative',
    represents: string | null = null,
  ): Promise<SignedIn> => ({
    id: await addAccount(database(), { role }),
    email: 'x@example.com',
    role,
    represents,
    region: null,
    sessionExpiresAt: now,
    secondFactorAt: now.toISOString(),
  });
  const typed = (pasted: string, region = '53'): TypedList => ({
    region,
    title: 'Service commerce, exemple',
    sourceUrl: '',
    checkedOn: '2026-11-20',
    pasted,
    file: null,
  });
  const deps = (account: SignedIn) => ({
    database: database(),
    account,
    siteUrl: 'https://declic.example',
    now,
  });
  const mailsTo = ({ id }: SignedIn) =>
    database()
      .read.selectFrom('outbox')
      .select(['subject', 'body'])
      .where('recipient', '=', `${id}@example.com`)
      .orderBy('id')
      .execute();
  const acts = async (id: string) =>
    (
      await database()
        .read.selectFrom('audit_act')
        .select(['act', 'detail'])
        .where('subject', '=', `list:${id}`)
        .orderBy('id')
        .execute()
    )
      .map(({ act, detail }) => [act, JSON.parse(detail) as unknown])
      .sort();
  const names = async (region = '53', commune: string | null = null) =>
    (await localPlaces(database().read, region, commune)).kinds.flatMap(({ places }) =>
      places.map(({ name }) => name),
    );

  it('a representative proposes, staff accepts: shown with its source, then removed', async () => {
    const [her, staff] = [await member('representative', '53'), await member('staff')];
    const id = await draftList(database(), her, typed(list(halles, adviser, 'Mairie;;Rennes;x')), now);
    expect(await names()).toEqual([]);
    await proposeList(deps(her), communes, id);
    await expect(correctList(deps(her), id, list(halles))).rejects.toMatchObject({
      code: 'decided-meanwhile',
    });
    expect(await acceptList(deps(staff), communes, id)).toBe(2);
    await expect(acceptList(deps(staff), communes, id)).rejects.toMatchObject({ code: 'decided-meanwhile' });
    expect(await names()).toEqual(['Les halles', 'Médiathèque']);
    expect(await names('53', '35999')).toEqual(['Médiathèque']);
    expect(await names('11')).toEqual([]);
    const { kinds, towns } = await localPlaces(database().read, '53', null);
    expect(kinds[0]!.places[0]).toMatchObject({
      title: 'Service commerce, exemple',
      checked_on: '2026-11-20',
    });
    expect(towns).toEqual([{ code: '35238', name: 'Rennes' }]);

    const again = await draftList(database(), staff, typed(list(halles)), now);
    await expect(acceptList(deps(staff), communes, again)).rejects.toMatchObject({
      code: 'list-without-line',
    });
    expect((await ownList(database().read, staff, again)).state).toBe('draft');

    await expect(removeList(deps(staff), id, ' ')).rejects.toMatchObject({ code: 'reason-missing' });
    await removeList(deps(staff), id, 'La place de marché a fermé');
    expect(await names()).toEqual([]);
    expect((await mailsTo(her)).map(({ subject }) => subject).sort()).toEqual([
      'Votre liste est publiée',
      'Votre liste est retirée',
    ]);
    expect(await acts(id)).toEqual([
      ['list.accept', { region: '53', lines: 2 }],
      ['list.propose', { region: '53', lines: 2 }],
      ['list.remove', { region: '53' }],
    ]);
  });

  it('another region’s lists do not exist for a representative, and she sends none there', async () => {
    const [her, other] = [await member('representative', '53'), await member('representative', '11')];
    const id = await draftList(database(), her, typed(list(halles), ''), now);
    expect((await ownLists(database().read, other)).map((one) => one.id)).not.toContain(id);
    await expect(ownList(database().read, other, id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(discardList(deps(other), id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(draftList(database(), other, typed(list(halles), '53'), now)).rejects.toMatchObject({
      code: 'other-region',
    });
    const colleague = await member('representative', '53');
    await expect(correctList(deps(colleague), id, list(adviser))).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await discardList(deps(her), id);
    await expect(ownList(database().read, her, id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('what is wrong in the form is said field by field; a refusal says why', async () => {
    const [her, staff] = [await member('representative', '53'), await member('staff')];
    await expect(
      draftList(
        database(),
        staff,
        { ...typed(''), region: '99', title: ' ', sourceUrl: 'http://x.org', checkedOn: '2026-02-31' },
        now,
      ),
    ).rejects.toMatchObject({
      fields: {
        region: 'region-unknown',
        title: 'list-source-missing',
        sourceUrl: 'list-link-invalid',
        checkedOn: 'list-date-invalid',
        pasted: 'list-missing',
      },
    });
    const zip = { ...typed(''), file: Uint8Array.from([0x50, 0x4b, 3, 4]) };
    await expect(draftList(database(), her, zip, now)).rejects.toMatchObject({
      fields: { pasted: 'list-not-text' },
    });
    const large = typed('x'.repeat(200_001));
    await expect(draftList(database(), her, large, now)).rejects.toMatchObject({
      fields: { pasted: 'list-too-large' },
    });
    const id = await draftList(database(), her, typed(list(adviser)), now);
    await expect(refuseList(deps(staff), id, 'x')).rejects.toMatchObject({ code: 'decided-meanwhile' });
    await proposeList(deps(her), communes, id);
    await refuseList(deps(staff), id, 'Trop ancienne');
    expect(await ownList(database().read, her, id)).toMatchObject({
      state: 'refused',
      reason: 'Trop ancienne',
    });
    const [mail, ...others] = await mailsTo(her);
    expect(mail!.subject).toBe('Votre liste n’est pas publiée');
    expect(mail!.body).toContain('Trop ancienne');
    expect(mail!.body).toContain(`https://declic.example/federation/listes/${id}/`);
    expect([others, await mailsTo(staff)]).toEqual([[], []]);
  });

  it('who leaves takes her drafts; what was proposed stays without her', async () => {
    const her = await member('representative', '53');
    const [draft, proposed] = [
      await draftList(database(), her, typed(list(halles)), now),
      await draftList(database(), her, typed(list('Mairie;Ville;Rennes;https://ville.example.org')), now),
    ];
    await proposeList(deps(her), communes, proposed);
    expect(await exportFor(database().read, her.id)).toHaveLength(2);
    await database().transact(async (trx) => {
      await erase(trx, her.id);
      await trx.deleteFrom('account').where('id', '=', her.id).execute();
    });
    const staff = await member('staff');
    await expect(ownList(database().read, staff, draft)).rejects.toMatchObject({ code: 'not-found' });
    expect(await ownList(database().read, staff, proposed)).toMatchObject({ account_id: null });
  });
});

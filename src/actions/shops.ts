import { lookUpCompany } from '../accounts/look-up-company.ts';
import { saveProfile } from '../accounts/save-profile.ts';
import { limitSirens } from '../accounts/siren-limits.ts';
import { answerHiding } from '../shops/answer-hiding.ts';
import { checkLinksAgain } from '../shops/check-links-again.ts';
import { hideShop, keepShop, restoreShop } from '../shops/decide-report.ts';
import { publishShop } from '../shops/publish-shop.ts';
import { readShop } from '../shops/read-shop.ts';
import { reportShop } from '../shops/report-shop.ts';
import { saveShop } from '../shops/save-shop.ts';
import { removePhoto as removeShopPhoto } from '../shops/set-photo.ts';
import { withdrawShop } from '../shops/withdraw-shop.ts';
import { confirmSiren } from '../web/confirm-siren.ts';
import { formAction, textFields } from '../web/form-action.ts';
import { profileDependencies } from '../web/profile-dependencies.ts';
import { countOnline } from '../web/shop-counting.ts';
import { signedIn } from '../web/signed-in.ts';

const deciding = ({ services }: App.Locals) => ({
  database: services.database,
  siteUrl: services.config.siteUrl,
  now: services.clock.now(),
  countOnline: countOnline(services),
});

/** The number belongs to her profile: it is kept with the shop she prepares, and shown to nobody. */
export const save = formAction('shops.save', async (field, { locals }, form) => {
  const { services, origin } = locals;
  const { towns, database, clock } = services;
  const account = signedIn(locals);
  const content = await readShop(field, towns);
  const businessNumber = form.has('businessNumber') ? field('businessNumber') : undefined;
  await limitSirens(database, account.id, origin, businessNumber ?? '', clock.now());
  await database.transact(async (trx) => {
    await saveShop(trx, account.id, content, clock.now());
    if (businessNumber !== undefined)
      await saveProfile(trx, profileDependencies(services, origin), account.id, { businessNumber });
  });
  await confirmSiren(services, account.id);
});

/** Asks the directory; the page shows the form again, filled, with everything else as it was typed. Nothing is saved. */
export const findCompany = formAction(
  'shops.findCompany',
  async (field, { locals }, form) => ({
    looked: await lookUpCompany(locals.services, signedIn(locals).id, field('businessNumber')),
    typed: textFields(form),
  }),
  { 'siren-invalid': 'businessNumber', 'siret-invalid': 'businessNumber' },
);

export const publish = formAction('shops.publish', async (_field, { locals }) => {
  await publishShop(deciding(locals), signedIn(locals).id);
});

export const withdraw = formAction('shops.withdraw', async (_field, { locals }) => {
  const { database, countOnline: count } = deciding(locals);
  await database.transact((trx) => withdrawShop(trx, count, signedIn(locals).id));
});

export const removePhoto = formAction('shops.removePhoto', async (_field, { locals }) => {
  await removeShopPhoto(deciding(locals), signedIn(locals).id);
});

export const checkAgain = formAction('shops.checkAgain', async (_field, { locals }) => {
  await checkLinksAgain(deciding(locals), signedIn(locals).id);
});

export const answer = formAction(
  'shops.answer',
  (field, { locals }) => answerHiding(deciding(locals), signedIn(locals).id, field('answer')),
  { 'answer-missing': 'answer' },
);

export const report = formAction('shops.report', (field, { locals }) =>
  reportShop(
    { ...deciding(locals), origin: locals.origin },
    { shop: field('shop'), reason: field('reason'), words: field('words'), email: field('email') },
  ),
);

/** What staff decides of a page that was reported or hidden. */
export const keep = formAction('shops.keep', (field, { locals }) =>
  keepShop(deciding(locals), signedIn(locals).id, field('shop')),
);

export const hide = formAction('shops.hide', (field, { locals }) =>
  hideShop(deciding(locals), signedIn(locals).id, field('shop'), field('reason')),
);

export const restore = formAction('shops.restore', (field, { locals }) =>
  restoreShop(deciding(locals), signedIn(locals).id, field('shop')),
);

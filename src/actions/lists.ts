import {
  acceptList,
  correctList,
  discardList,
  proposeList,
  refuseList,
  removeList,
} from '../shops/lists/decide-list.ts';
import { draftList } from '../shops/lists/draft-list.ts';
import { formAction, type FormContext } from '../web/form-action.ts';
import { signedIn } from '../web/signed-in.ts';

const deciding = ({ locals }: FormContext) => ({
  database: locals.services.database,
  account: signedIn(locals),
  siteUrl: locals.services.config.siteUrl,
  now: locals.services.clock.now(),
});

export const draft = formAction('lists.draft', async (field, context, form) => {
  const { database, account, now } = deciding(context);
  const sent = form.get('file');
  const file = sent instanceof File && sent.size > 0 ? new Uint8Array(await sent.arrayBuffer()) : null;
  const id = await draftList(
    database,
    account,
    {
      region: field('region'),
      title: field('title'),
      sourceUrl: field('sourceUrl'),
      checkedOn: field('checkedOn'),
      pasted: field('pasted'),
      file,
    },
    now,
  );
  return { id };
});

export const correct = formAction(
  'lists.correct',
  (field, context) => correctList(deciding(context), field('list'), field('pasted')),
  { 'list-missing': 'pasted', 'list-not-text': 'pasted', 'list-too-large': 'pasted' },
);

export const propose = formAction('lists.propose', (field, context) =>
  proposeList(deciding(context), context.locals.services.communes, field('list')),
);

export const discard = formAction('lists.discard', (field, context) =>
  discardList(deciding(context), field('list')),
);

export const accept = formAction('lists.accept', async (field, context) => ({
  lines: await acceptList(deciding(context), context.locals.services.communes, field('list')),
}));

export const refuse = formAction(
  'lists.refuse',
  (field, context) => refuseList(deciding(context), field('list'), field('reason')),
  { 'reason-missing': 'reason' },
);

export const remove = formAction(
  'lists.remove',
  (field, context) => removeList(deciding(context), field('list'), field('reason')),
  { 'reason-missing': 'reason' },
);

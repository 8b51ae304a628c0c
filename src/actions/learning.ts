import { keepMoment as keep, stopReminder as stop } from '../learning/keep-moment.ts';
import { readMoment } from '../learning/read-moment.ts';
import { formAction } from '../web/form-action.ts';

/** Without an account the choice is only given back, for the agenda file; nothing is kept. */
export const keepMoment = formAction('learning.keepMoment', async (field, { locals }) => {
  const { account, services } = locals;
  const moment = readMoment({
    day: field('day'),
    time: field('proposed') || field('time'),
    timeZone: field('timeZone'),
    morningFrom: field('morningFrom'),
    morningTo: field('morningTo'),
    afternoonFrom: field('afternoonFrom'),
    afternoonTo: field('afternoonTo'),
  });
  const reminder = field('reminder') !== '';
  if (account) await keep(services, account.id, { ...moment, reminder }, services.clock.now());
  return { day: moment.day, minutes: moment.minutes, timeZone: moment.timeZone };
});

/** From the page a mail leads to: no session is needed, the link is enough. */
export const stopReminder = formAction('learning.stopReminder', async (field, { locals }) => {
  await stop(locals.services.database, field('token').slice(0, 100));
});

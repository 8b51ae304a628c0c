import type { APIRoute } from 'astro';
import { momentCalendar } from '../../learning/moment-calendar.ts';
import { readMoment } from '../../learning/read-moment.ts';
import { Refusal } from '../../platform/refusal.ts';
import { isFieldRefusals } from '../../platform/field-refusals.ts';

export const prerender = false;

/** The weekly moment for an agenda: made of its address alone, which names a day, a time and a zone, and nobody. */
export const GET: APIRoute = ({ url, locals }) => {
  const { config, clock } = locals.services;
  const moment = momentIn(url.searchParams);
  return new Response(momentCalendar(moment, config.siteUrl, clock.now()), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="declic.ics"',
      'cache-control': 'no-store',
    },
  });
};

function momentIn(asked: URLSearchParams) {
  const field = (name: string) => asked.get(name)?.slice(0, 60) ?? '';
  const hours = { morningFrom: '', morningTo: '', afternoonFrom: '', afternoonTo: '' };
  try {
    return readMoment({ day: field('jour'), time: field('heure'), timeZone: field('fuseau'), ...hours });
  } catch (error) {
    throw isFieldRefusals(error) ? new Refusal('malformed') : error;
  }
}

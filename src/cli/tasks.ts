import { forgetExpired } from '../accounts/forget-expired.ts';
import { forgetOldCompanies } from '../accounts/look-up-company.ts';
import { purgeInactive } from '../accounts/purge-inactive.ts';
import { sendReminders } from '../learning/send-reminders.ts';
import { takeLease } from '../platform/lease.ts';
import { sendDueMail } from '../platform/outbox.ts';
import type { PeriodicTask } from '../platform/periodic.ts';
import { resolveBySystem } from '../platform/public-fetch.ts';
import { forgetEndedWindows } from '../platform/rate-limit.ts';
import { foldChanges } from '../reach/fold-changes.ts';
import { sweepUploads } from '../videos/sweep-uploads.ts';
import { tellConsentEnds } from '../videos/tell-consent-ends.ts';
import { noteBriefs } from '../videos/note-briefs.ts';
import { sweepVideos } from '../videos/sweep-videos.ts';
import { photographNight } from '../reach/night.ts';
import { forgetOriginBuckets } from '../reach/void-batch.ts';
import { accountEraser } from '../web/personal-data.ts';
import { checkDueLinks } from '../shops/check-links.ts';
import { removeUnusedPhotos } from '../shops/set-photo.ts';
import type { Services } from '../web/services.ts';
import { keepThisWeek } from '../web/outside-reach.ts';
import { countOnline } from '../web/shop-counting.ts';
import { lookAtNight } from './look-at-night.ts';

const hour = 3600;

/** What the server does by itself while it runs. Features add their housekeeping to the hourly list. */
export function serverTasks(services: Services, holder: string): PeriodicTask[] {
  const { config, database, clock, log, mail } = services;
  return [
    {
      name: 'outbox',
      everySeconds: 1,
      run: () => sendDueMail({ database, mail, clock, log, holder }),
    },
    {
      name: 'videos',
      everySeconds: 60,
      run: () => onOneServer(services, holder, sweeping(services)),
    },
    { name: 'reach-exposure', everySeconds: 20, run: () => services.exposure.write(database) },
    { name: 'reach-counts', everySeconds: 2, run: () => foldChanges(database) },
    ...[reminders(services), week(services), ...hourly(services)].map((task) => ({
      ...task,
      run: () => onOneServer(services, holder, task),
    })),
    {
      name: 'shop-links',
      everySeconds: 15,
      run: () =>
        checkDueLinks({
          ...services,
          siteUrl: config.siteUrl,
          resolve: resolveBySystem,
          countOnline: countOnline(services),
        }),
    },
  ];
}

/** Often enough for a moment chosen to the minute; a mail leaves within the hour that follows it. */
const reminders = ({ database, catalogue, clock, config, secretKey }: Services): PeriodicTask => ({
  name: 'reminders',
  everySeconds: 120,
  run: () => sendReminders({ database, catalogue, clock, siteUrl: config.siteUrl, secretKey }),
});

/** Early on Monday, even when nobody looks: what is told outside staff until the next one. */
const week = (services: Services): PeriodicTask => ({
  name: 'reach-week',
  everySeconds: hour,
  run: () => keepThisWeek(services),
});

/** Once a minute, on one of the servers: no upload and no version stays anywhere for ever. */
const sweeping = (services: Services): PeriodicTask => ({
  name: 'videos',
  everySeconds: 60,
  run: async () => {
    const { config } = services;
    await sweepUploads({ ...services, uploadsDir: config.uploadDir, originalDays: config.originalDays });
    await sweepVideos(services);
  },
});

/** Once an hour, on one of the servers: what expired is deleted. */
const hourly = ({ catalogue, database, clock, config, reachKey, storage }: Services): PeriodicTask[] => [
  {
    name: 'rate-limits',
    everySeconds: hour,
    run: () => database.transact((trx) => forgetEndedWindows(trx, clock.now())),
  },
  {
    name: 'reach-night',
    everySeconds: hour,
    run: async () => {
      const now = clock.now();
      const look = (day: number) => lookAtNight({ url: config.databaseUrl, reachKey, day });
      await photographNight(database, look, now);
      await forgetOriginBuckets(database, now);
    },
  },
  {
    name: 'expired-sessions-and-codes',
    everySeconds: hour,
    run: () => forgetExpired(database, clock.now()),
  },
  {
    name: 'inactive-accounts',
    everySeconds: hour,
    run: () =>
      purgeInactive({
        database,
        clock,
        siteUrl: config.siteUrl,
        eraseAccount: accountEraser({ clock, reachKey }),
      }),
  },
  {
    name: 'ending-consents',
    everySeconds: hour,
    run: () => tellConsentEnds({ database, clock, siteUrl: config.siteUrl }),
  },
  { name: 'briefs', everySeconds: hour, run: () => noteBriefs({ database, catalogue }) },
  {
    name: 'shop-photos',
    everySeconds: hour,
    run: () => removeUnusedPhotos({ database, storage, now: clock.now() }),
  },
  {
    name: 'companies',
    everySeconds: hour,
    run: () => database.transact((trx) => forgetOldCompanies(trx, clock.now())),
  },
];

/** The lease is kept, not given back: the other servers skip their turn. */
async function onOneServer({ database, clock }: Services, holder: string, task: PeriodicTask): Promise<void> {
  const seconds = Math.round(task.everySeconds * 0.9);
  const mine = await database.transact((trx) =>
    takeLease(trx, `task:${task.name}`, holder, seconds, clock.now()),
  );
  if (mine) await task.run();
}

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openCommunes } from '../accounts/communes.ts';
import { createCompanySearch, searchTurns } from '../accounts/company-search.ts';
import { createCertificatePrinter } from '../certificates/pdf.ts';
import { readCatalogue } from '../courses/catalogue.ts';
import { systemClock } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import { createLog } from '../platform/log.ts';
import { createMail } from '../platform/mail.ts';
import { openReachKey } from '../platform/reach-key.ts';
import { openStorage } from '../platform/open-storage.ts';
import { type Database, openDatabase } from '../platform/database.ts';
import { takeToken } from '../platform/rate-limit.ts';
import { loadSecretKey } from '../platform/secrets.ts';
import { createKitPrinter, kitVersion } from '../shops/kit/print-kit.ts';
import { remakePhoto } from '../shops/photo.ts';
import { openTowns } from '../shops/towns.ts';
import { Exposure } from '../reach/exposure.ts';
import type { Services } from '../web/services.ts';
import { ViewCounter } from '../videos/count-views.ts';
import { describeFfmpeg, findFfmpeg } from '../videos/ffmpeg.ts';
import { PublishedVideos, publishedVersions } from '../videos/published-videos.ts';
import type { Video } from '../videos/video.ts';
import { catalogueFile, clientDir, communeCentresFile, examplesFile } from './paths.ts';

/** The composition root: everything that lives as long as the process, made once and passed on. */
export async function createServices(config: Config, writeLine?: (line: string) => void): Promise<Services> {
  const log = createLog(config.logLevel, writeLine);
  const database = openDatabase(config.databaseUrl);
  await database.migrate();
  const catalogue = readCatalogue(catalogueFile);
  catalogue.learnVideos(await publishedVersions(database));
  const communes = openCommunes(path.join(clientDir, 'communes'));
  return {
    config,
    database,
    clock: systemClock,
    log,
    mail: createMail(config, log),
    storage: await openStorage(config),
    views: new ViewCounter(),
    ffmpeg: findFfmpeg().then(describeFfmpeg),
    published: new PublishedVideos(database, systemClock, readExamples()),
    catalogue,
    communes,
    towns: openTowns(communes, communeCentresFile),
    companies: companySearch(config, database),
    remakePhoto,
    printKit: createKitPrinter(),
    kitVersion,
    printCertificate: createCertificatePrinter(),
    secretKey: await loadSecretKey(database, config.secretKey),
    reachKey: await openReachKey(database, config),
    exposure: new Exposure(() => systemClock.now()),
  };
}

/** The example clips of the build. */
const readExamples = (): Video[] =>
  existsSync(examplesFile) ? (JSON.parse(readFileSync(examplesFile, 'utf8')) as Video[]) : [];

const companySearch = ({ companySearchUrl: url, siteUrl }: Config, database: Database) =>
  url === undefined
    ? null
    : createCompanySearch({
        url,
        siteUrl,
        clock: systemClock,
        takeTurn: async () =>
          (
            await database.transact((trx) =>
              takeToken(trx, ['company-search'], searchTurns, systemClock.now()),
            )
          ).ok,
      });

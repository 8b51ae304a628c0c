import path from 'node:path';
import { openCommunes } from '../accounts/communes.ts';
import { createCertificatePrinter } from '../certificates/pdf.ts';
import { readCatalogue } from '../courses/catalogue.ts';
import { systemClock } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import { openDatabase } from '../platform/database.ts';
import { LocalStorage } from '../platform/local-storage.ts';
import { createLog } from '../platform/log.ts';
import { createMail } from '../platform/mail.ts';
import { loadReachKey } from '../platform/reach-key.ts';
import { loadSecretKey } from '../platform/secrets.ts';
import type { Services } from '../web/services.ts';
import { catalogueFile, clientDir } from './paths.ts';

/** The composition root: everything that lives as long as the process, made once and passed on. */
export async function createServices(config: Config, writeLine?: (line: string) => void): Promise<Services> {
  const log = createLog(config.logLevel, writeLine);
  const database = openDatabase(config.databaseUrl);
  await database.migrate();
  return {
    config,
    database,
    clock: systemClock,
    log,
    mail: createMail(config, log),
    storage: new LocalStorage(path.join(config.dataDir, 'media')),
    catalogue: readCatalogue(catalogueFile),
    communes: openCommunes(path.join(clientDir, 'communes')),
    printCertificate: createCertificatePrinter(),
    secretKey: await loadSecretKey(database, config.secretKey),
    reachKey: loadReachKey(config),
  };
}

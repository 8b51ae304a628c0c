import type { CommuneList } from '../accounts/communes.ts';
import type { CompanySearch } from '../accounts/company-search.ts';
import type { Exposure } from '../reach/exposure.ts';
import type { PrintCertificate } from '../certificates/pdf.ts';
import type { Catalogue } from '../courses/catalogue.ts';
import type { Clock } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import type { Database } from '../platform/database.ts';
import type { Log } from '../platform/log.ts';
import type { Mail } from '../platform/mail.ts';
import type { Storage } from '../platform/storage.ts';
import type { ViewCounter } from '../videos/count-views.ts';
import type { PublishedVideos } from '../videos/published-videos.ts';
import type { PrintKit } from '../shops/kit/print-kit.ts';
import type { RemakePhoto } from '../shops/photo.ts';
import type { Towns } from '../shops/towns.ts';

/** What the composition root makes once and passes on. */
export interface Services {
  config: Config;
  database: Database;
  clock: Clock;
  log: Log;
  /** features write to the outbox; only `local` concerns them */
  mail: Mail;
  /** videos, and what they were made from */
  storage: Storage;
  /** what shopkeepers are offered */
  published: PublishedVideos;
  /** viewing statistics */
  views: ViewCounter;
  /** what this machine would prepare videos with, for the health page */
  ffmpeg: Promise<string>;
  catalogue: Catalogue;
  communes: CommuneList;
  /** communes as places: their page, where they lie, how people write them */
  towns: Towns;
  /** null: this instance does not ask the public directory of companies */
  companies: CompanySearch | null;
  /** a photo without anything of the file that was sent */
  remakePhoto: RemakePhoto;
  /** the sheets of a merchant's sharing kit */
  printKit: PrintKit;
  /** changes when the same kit is drawn differently */
  kitVersion: string;
  /** the PDF of an attestation */
  printCertificate: PrintCertificate;
  /** 32 bytes shared by every server of this database: keys of HMACs are derived from it */
  secretKey: Buffer;
  /** 32 bytes kept out of the database and its backups: pseudonyms of erased businesses, see platform/reach-key.ts */
  reachKey: Buffer;
  /** displays of pages, waiting to be written */
  exposure: Exposure;
}

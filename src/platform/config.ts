import path from 'node:path';
import { z } from 'zod';

/** A number from the environment. */
const port = z.coerce.number().int().min(0).max(65_535);

const schema = z.object({
  PORT: port.default(4321),
  HOST: z.string().min(1).default('localhost'),
  SITE_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  UPLOAD_DIR: z.string().min(1).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/.+/, 'must start with postgres://')
    .optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/.+/, 'must start with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z.string().min(3).default('Déclic <ne-pas-repondre@localhost>'),
  CONTACT_EMAIL: z.email().default('contact@example.com'),
  PUBLISHER: z.string().min(1).default('Déclic (instance de démonstration)'),
  PUBLISHER_ADDRESS: z.string().min(1).optional(),
  PUBLICATION_DIRECTOR: z.string().min(1).optional(),
  HOSTING: z.string().min(1).optional(),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  SECRET_KEY: z.string().min(32, 'must have 32 characters or more').optional(),
  REACH_KEY: z.string().min(32, 'must have 32 characters or more').optional(),
  S3_BUCKET: z.string().min(1).optional(),
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_REGION: z.string().min(1).default('eu-west-3'),
  WORKERS: z.coerce.number().int().min(0).max(16).default(1),
  ORIGINAL_DAYS: z.coerce.number().int().min(1).max(3650).default(90),
  COMPANY_SEARCH_URL: z.url({ protocol: /^https?$/ }).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
});

export interface Config {
  port: number;
  host: string;
  /** public origin without a trailing slash */
  siteUrl: string;
  dataDir: string;
  /** where files lie while they arrive; several servers share one folder */
  uploadDir: string;
  /** postgres:// URL or the path of the SQLite file */
  databaseUrl: string;
  smtpUrl: string | undefined;
  mailFrom: string;
  contactEmail: string;
  /** who publishes this instance: legal notice and attestations */
  publisher: string;
  /** for the legal notice; the page says so while they are missing */
  publisherAddress: string | undefined;
  publicationDirector: string | undefined;
  hosting: string | undefined;
  /** how many proxies in front of us add to X-Forwarded-For */
  trustedProxies: number;
  /** when absent, the database keeps a generated one */
  secretKey: string | undefined;
  /** key of the marks of erased businesses; when absent, a file of the data directory that no backup copies */
  reachKey: string | undefined;
  /** object storage; undefined: the folder DATA_DIR/media */
  s3: { bucket: string; endpoint: string | undefined; region: string } | undefined;
  /** processes that prepare videos beside this server */
  workers: number;
  /** how long the file a representative sent is kept, in days */
  originalDays: number;
  /** origin of the public directory of companies; nobody is asked when absent */
  companySearchUrl: string | undefined;
  logLevel: 'debug' | 'info' | 'warn' | 'error';
}

/** Thrown with one sentence that names the wrong variable. */
export class ConfigError extends Error {}

const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

export function readConfig(environment: Record<string, string | undefined>): Config {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = schema.safeParse(present);
  if (!result.success) {
    const issue = result.error.issues[0]!;
    throw new ConfigError(`The environment variable ${issue.path.join('.')} is wrong: ${issue.message}.`);
  }
  const values = result.data;
  const siteUrl = new URL(values.SITE_URL ?? `http://localhost:${values.PORT}`);
  if (!values.SMTP_URL && !loopbackHosts.has(siteUrl.hostname)) {
    throw new ConfigError(
      `The environment variable SMTP_URL is missing: ${siteUrl.origin} is public, so sign-in codes must leave by mail.`,
    );
  }
  return {
    port: values.PORT,
    host: values.HOST,
    siteUrl: siteUrl.origin,
    dataDir: path.resolve(values.DATA_DIR),
    uploadDir: path.resolve(values.UPLOAD_DIR ?? path.join(values.DATA_DIR, 'uploads')),
    databaseUrl: values.DATABASE_URL ?? path.resolve(values.DATA_DIR, 'declic.sqlite'),
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    contactEmail: values.CONTACT_EMAIL,
    publisher: values.PUBLISHER,
    publisherAddress: values.PUBLISHER_ADDRESS,
    publicationDirector: values.PUBLICATION_DIRECTOR,
    hosting: values.HOSTING,
    trustedProxies: values.TRUSTED_PROXIES,
    secretKey: values.SECRET_KEY,
    reachKey: values.REACH_KEY,
    s3: values.S3_BUCKET
      ? { bucket: values.S3_BUCKET, endpoint: values.S3_ENDPOINT, region: values.S3_REGION }
      : undefined,
    workers: values.WORKERS,
    originalDays: values.ORIGINAL_DAYS,
    companySearchUrl: values.COMPANY_SEARCH_URL?.replace(/\/$/, ''),
    logLevel: values.LOG_LEVEL,
  };
}

import path from 'node:path';
import type { Config } from './config.ts';
import { LocalStorage } from './local-storage.ts';
import { S3Storage } from './s3-storage.ts';
import type { Storage } from './storage.ts';

/** The folder of this machine, or object storage when a bucket is configured. */
export const openStorage = ({ dataDir, s3 }: Pick<Config, 'dataDir' | 's3'>): Storage =>
  s3 ? new S3Storage(s3) : new LocalStorage(path.join(dataDir, 'media'));

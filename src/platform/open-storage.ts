import path from 'node:path';
import type { Config } from './config.ts';
import { LocalStorage } from './local-storage.ts';
import type { Storage } from './storage.ts';

/** The folder of this machine, or object storage when a bucket is configured: its library weighs 20 MB of memory. */
export async function openStorage({ dataDir, s3 }: Pick<Config, 'dataDir' | 's3'>): Promise<Storage> {
  if (!s3) return new LocalStorage(path.join(dataDir, 'media'));
  const { S3Storage } = await import('./s3-storage.ts');
  return new S3Storage(s3);
}

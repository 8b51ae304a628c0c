import { createReadStream, createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { checkedKey, type Storage, type StoredKey, type StoredObject, type StoredRange } from './storage.ts';

export interface S3Place {
  bucket: string;
  /** of a service other than Amazon's */
  endpoint: string | undefined;
  region: string;
}

/** Files above this go in parts, so that a line that breaks loses one part. */
const partBytes = 64 * 1024 * 1024;

/** Object storage that speaks S3; keys come from the usual AWS variables. */
export class S3Storage implements Storage {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor({ bucket, endpoint, region }: S3Place) {
    this.#bucket = bucket;
    this.#client = new S3Client({
      region,
      // most services beside Amazon's want the bucket in the path, and no checksum trailers
      ...(endpoint !== undefined && { endpoint, forcePathStyle: true }),
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }

  async put(key: string, content: string | Buffer, contentType: string): Promise<void> {
    const size = typeof content === 'string' ? (await stat(content)).size : content.length;
    if (typeof content === 'string' && size > partBytes)
      return this.#putInParts(key, content, size, contentType);
    await this.#client.send(
      new PutObjectCommand({
        ...this.#at(key),
        Body: typeof content === 'string' ? createReadStream(content) : content,
        ContentLength: size,
        ContentType: contentType,
      }),
    );
  }

  async take(key: string, file: string, contentType: string): Promise<void> {
    await this.put(key, file, contentType);
    await rm(file, { force: true });
  }

  async open(key: string, range?: StoredRange): Promise<StoredObject | null> {
    const asked = range && `bytes=${range.start}-${range.end ?? ''}`;
    const found = await orNull(this.#client.send(new GetObjectCommand({ ...this.#at(key), Range: asked })));
    if (!found) return null;
    const total = /\/(\d+)$/.exec(found.ContentRange ?? '')?.[1];
    return {
      body: found.Body as Readable,
      size: total === undefined ? (found.ContentLength ?? 0) : Number(total),
      type: found.ContentType ?? 'application/octet-stream',
      tag: tagOf(found.ETag),
    };
  }

  async find(key: string): Promise<Omit<StoredObject, 'body'> | null> {
    const found = await orNull(this.#client.send(new HeadObjectCommand(this.#at(key))));
    return (
      found && {
        size: found.ContentLength ?? 0,
        type: found.ContentType ?? 'application/octet-stream',
        tag: tagOf(found.ETag),
      }
    );
  }

  async fetch(key: string, file: string): Promise<boolean> {
    const found = await this.open(key);
    if (!found) return false;
    await pipeline(found.body, createWriteStream(file));
    return true;
  }

  async removeAll(prefix: string): Promise<void> {
    const keys = (await this.list(prefix)).map(({ key }) => ({ Key: key }));
    for (let at = 0; at < keys.length; at += 1000) {
      const gone = await this.#client.send(
        new DeleteObjectsCommand({
          Bucket: this.#bucket,
          Delete: { Objects: keys.slice(at, at + 1000), Quiet: true },
        }),
      );
      if (gone.Errors?.length) throw new Error(`object storage kept ${gone.Errors.length} objects`);
    }
  }

  async list(prefix: string): Promise<StoredKey[]> {
    const found: StoredKey[] = [];
    let next: string | undefined;
    do {
      const page = await this.#client.send(
        new ListObjectsV2Command({ Bucket: this.#bucket, Prefix: prefix, ContinuationToken: next }),
      );
      for (const { Key, Size } of page.Contents ?? []) if (Key) found.push({ key: Key, size: Size ?? 0 });
      next = page.NextContinuationToken;
    } while (next);
    return found;
  }

  async #putInParts(key: string, file: string, size: number, contentType: string): Promise<void> {
    const at = this.#at(key);
    const { UploadId } = await this.#client.send(
      new CreateMultipartUploadCommand({ ...at, ContentType: contentType }),
    );
    try {
      const parts = [];
      for (let start = 0, number = 1; start < size; start += partBytes, number += 1) {
        const end = Math.min(size, start + partBytes) - 1;
        const { ETag } = await this.#client.send(
          new UploadPartCommand({
            ...at,
            UploadId,
            PartNumber: number,
            Body: createReadStream(file, { start, end }),
            ContentLength: end - start + 1,
          }),
        );
        parts.push({ ETag, PartNumber: number });
      }
      await this.#client.send(
        new CompleteMultipartUploadCommand({ ...at, UploadId, MultipartUpload: { Parts: parts } }),
      );
    } catch (error) {
      await this.#client.send(new AbortMultipartUploadCommand({ ...at, UploadId })).catch(() => undefined);
      throw error;
    }
  }

  #at(key: string): { Bucket: string; Key: string } {
    return { Bucket: this.#bucket, Key: checkedKey(key) };
  }
}

const tagOf = (etag: string | undefined): string => (etag ?? '').replaceAll('"', '').replace(/^W\//, '');

/** Null when there is no such object; every other trouble is thrown. */
async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    const { name, $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } };
    if (name === 'NoSuchKey' || name === 'NotFound' || $metadata?.httpStatusCode === 404) return null;
    throw error;
  }
}

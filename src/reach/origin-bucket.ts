import { createHmac } from 'node:crypto';
import type { Day } from './paris-day.ts';

/**
 * One of 4096 buckets for the addresses of one day. It leads back to no address (a million of them share each one) and
 * to nothing the next day; it only lets a flood from one place be seen, and taken out of the counts.
 */
export const originBucket = (origin: string, day: Day, reachKey: Buffer): number =>
  createHmac('sha256', reachKey).update(`origin ${day} ${origin}`).digest().readUInt16BE(0) % 4096;

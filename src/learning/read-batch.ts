import type { Catalogue } from '../courses/catalogue.ts';
import { Refusal } from '../platform/refusal.ts';
import { checkEvent } from './check-event.ts';
import { acceptedWireVersions, type LearningEvent, maxEventsPerBatch, type StepDone } from './event.ts';
import { readEvent } from './event-shape.ts';
import { clampInstant } from './received.ts';
import { RefusedEvents } from './refused-event.ts';
import { clampTo } from './watched.ts';

/**
 * The edge: a body from a phone becomes events that can be applied as they are, or nothing does.
 * @throws Refusal when it is no batch of ours; RefusedEvents naming each bad event
 */
export function readBatch(body: unknown, catalogue: Catalogue, receipt: Date): LearningEvent[] {
  const values = readEnvelope(body);
  const events: LearningEvent[] = [];
  const refused: RefusedEvents['refused'] = [];
  for (const [index, value] of values.entries()) {
    const event = readEvent(value);
    const reason = event ? checkEvent(event, catalogue) : 'malformed';
    if (event && !reason) events.push(settle(event, catalogue, receipt));
    else refused.push({ index, id: event?.id ?? claimedId(value), reason: reason ?? 'malformed' });
  }
  if (refused.length > 0) throw new RefusedEvents(refused);
  return events;
}

function readEnvelope(body: unknown): unknown[] {
  if (typeof body !== 'object' || body === null || !('version' in body) || !('events' in body)) {
    throw new Refusal('malformed');
  }
  if (!acceptedWireVersions.includes(body.version as number)) throw new Refusal('unsupported-version');
  if (!Array.isArray(body.events)) throw new Refusal('malformed');
  if (body.events.length > maxEventsPerBatch) throw new Refusal('too-many-events');
  return body.events;
}

/** The phone needs a name to set the event aside; it is given back as received, if it can be one. */
const claimedId = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
    ? value.id.slice(0, 64)
    : '';

/** With the server's idea of the time and of the video's length. */
function settle(event: LearningEvent, catalogue: Catalogue, receipt: Date): LearningEvent {
  const at = clampInstant(event.at, receipt);
  if (event.kind === 'step-done' && isVideo(event, catalogue)) return { ...event, at, how: 'text' };
  if (event.kind !== 'watched') return { ...event, at };
  const seconds = catalogue.video(event.video)?.seconds ?? 0;
  return {
    ...event,
    at,
    played: clampTo(event.played, seconds),
    position: Math.min(event.position, seconds),
  };
}

/** A video step is done by watching, which counts its own seconds, or by reading its text: recorded as such. */
const isVideo = ({ course, step }: StepDone, catalogue: Catalogue): boolean =>
  catalogue.course(course)?.steps.some(({ id, kind }) => id === step && kind === 'video') ?? false;

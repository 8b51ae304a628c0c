import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const clip = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{4,24}$/),
  step: z.string().regex(/^\d{2}-\d{1,2}$/),
  slot: z.string().regex(/^(rr-\d{2}|rn-\d{2}-\d{1,2})$/),
  variant: z.string(),
  scene: z.enum(['bag', 'clock', 'calendar', 'phone', 'notebook']),
  say: z.array(z.string()).min(1),
});
const clips = z.strictObject({ labels: z.record(z.string(), z.string()), clips: z.array(clip) });

export type DemoClip = z.infer<typeof clip> & { label: string };

/** @throws Error when a clip's variant has no label */
export function readClips(file: string): DemoClip[] {
  const read = clips.parse(parse(readFileSync(file, 'utf8')));
  return read.clips.map((each) => {
    const label = read.labels[each.variant];
    if (label === undefined) throw new Error(`${file}: no label for the variant ${each.variant}`);
    return { ...each, label };
  });
}

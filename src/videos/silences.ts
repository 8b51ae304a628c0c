/** A stretch of time in seconds. */
export interface Stretch {
  from: number;
  to: number;
}

const aboutFrame = 0.01;
/** shorter ones lie inside words: the closure of a « p » or a « t » */
const shortest = 0.12;

/**
 * Where nobody speaks. The threshold comes from the recording itself, between its quiet and its loud tenths, so that a
 * street and a back shop are both heard. Edges are good to a hundredth of a second.
 * @param samples one channel, −1 to 1
 */
export function findSilences(samples: Float32Array, rate: number): Stretch[] {
  const size = Math.max(1, Math.round(rate * aboutFrame));
  // a whole number of samples: at 22,050 a second not quite a hundredth
  const frame = size / rate;
  const energies = frameEnergies(samples, size);
  const sorted = [...energies].sort((a, b) => a - b);
  const quiet = sorted[Math.floor(sorted.length * 0.1)] ?? 0;
  const loud = sorted[Math.floor(sorted.length * 0.9)] ?? 0;
  // as in ears, in decibels: a fifth of the way up from the quiet to the loud
  const floor = Math.max(quiet, loud / 1e5, 1e-6);
  const threshold = loud <= floor * 2 ? loud : floor * (loud / floor) ** 0.2;
  // in frames
  const silences: Stretch[] = [];
  for (const [index, energy] of energies.entries()) {
    if (energy > threshold) continue;
    const last = silences.at(-1);
    if (last?.to === index) last.to = index + 1;
    else silences.push({ from: index, to: index + 1 });
  }
  return silences
    .filter(({ from, to }) => (to - from) * frame >= shortest)
    .map((silence) => tightened(silence, energies))
    .map(({ from, to }) => ({ from: from * frame, to: Math.min(to * frame, samples.length / rate) }));
}

/** Soft consonants lie below the threshold: each end is drawn in to where the silence sounds like its own middle. */
function tightened({ from, to }: Stretch, energies: Float32Array): Stretch {
  const inside = [...energies.slice(from, to)].sort((a, b) => a - b);
  const room = Math.max(1e-5, inside[inside.length >> 1] ?? 0) * aboveRoom;
  const furthest = Math.floor((to - from) * 0.3);
  let [first, end] = [from, to];
  while (first < from + furthest && energies[first]! > room) first += 1;
  while (end > to - furthest && energies[end - 1]! > room) end -= 1;
  return { from: first, to: end };
}

/** louder than the room by a quarter: speech */
const aboveRoom = 1.25;

/** Root mean square of each frame. */
function frameEnergies(samples: Float32Array, size: number): Float32Array {
  const energies = new Float32Array(Math.ceil(samples.length / size));
  for (let frame = 0; frame < energies.length; frame += 1) {
    let sum = 0;
    const end = Math.min(samples.length, (frame + 1) * size);
    for (let at = frame * size; at < end; at += 1) sum += samples[at]! * samples[at]!;
    energies[frame] = Math.sqrt(sum / Math.max(1, end - frame * size));
  }
  return energies;
}

/** Brands of the pictures of iPhones (ISO/IEC 23008-12): HEVC inside, which no free decoder of ours reads. */
const brands = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs']);

/** Whether a file is a HEIC picture, from its first bytes. Safe in the browser. */
export function isHeic(bytes: Uint8Array): boolean {
  const text = String.fromCharCode(...bytes.subarray(0, 64));
  if (text.slice(4, 8) !== 'ftyp') return false;
  const size = (bytes[0]! << 24) | (bytes[1]! << 16) | (bytes[2]! << 8) | bytes[3]!;
  // the main brand, a version, then the others it is compatible with
  const named = [text.slice(8, 12)];
  for (let at = 16; at + 4 <= Math.min(size, text.length); at += 4) named.push(text.slice(at, at + 4));
  return !named.includes('avif') && named.some((brand) => brands.has(brand));
}

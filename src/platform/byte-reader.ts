/** Reads what ByteWriter wrote; reading past the end throws. */
export class ByteReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.isBuffer(bytes)
      ? bytes
      : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  byte(): number {
    const value = this.#bytes[this.#at++];
    if (value === undefined) throw new RangeError('the packed bytes end too early');
    return value;
  }

  number(): number {
    let value = 0;
    let weight = 1;
    for (;;) {
      const byte = this.byte();
      value += (byte & 127) * weight;
      if (byte < 128) return value;
      weight *= 128;
    }
  }

  bytes(length: number): Buffer {
    this.skip(length);
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  skip(length: number): void {
    if (this.#at + length > this.#bytes.length) throw new RangeError('the packed bytes end too early');
    this.#at += length;
  }

  text(): string {
    return this.bytes(this.number()).toString('utf8');
  }

  skipText(): void {
    this.skip(this.number());
  }

  get atEnd(): boolean {
    return this.#at === this.#bytes.length;
  }
}

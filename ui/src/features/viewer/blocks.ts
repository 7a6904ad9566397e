// Bytes of a file that is read by ranges, kept by blocks: whoever takes a film apart asks packet by packet.

/** Where bytes come from. */
export interface Ranges {
  readonly size: number;
  /** Bytes from `from` on, at most `length`; fewer at the end. */
  read(from: number, length: number): Promise<Uint8Array>;
}

/** Bytes of a block; how many blocks are kept, and how many are read ahead of whoever reads on. */
const [BLOCK, KEPT, AHEAD] = [1 << 20, 16, 4];

/** Bytes that are read at once at most: the table of a film of a day has a few MiB. A file that claims more wants memory. */
const LARGEST = 64 << 20;

export class Blocks {
  readonly #ranges: Ranges;
  /** The one that was asked for longest ago stands first. */
  readonly #kept = new Map<number, Promise<Uint8Array>>();

  constructor(ranges: Ranges) {
    this.#ranges = ranges;
  }

  get size(): number {
    return this.#ranges.size;
  }

  /** Bytes from `start` to before `end`; what lies beyond the end of the file stays away. */
  async read(start: number, end: number): Promise<Uint8Array> {
    if (!(start >= 0 && end - start <= LARGEST)) throw new RangeError("range");
    const from = Math.floor(start / BLOCK);
    const last = Math.floor((end - 1) / BLOCK);
    // A table that is larger than what is kept would only push everything else out.
    if (last - from >= KEPT / 2) return this.#ranges.read(start, end - start);
    const asked = Array.from({ length: last - from + 1 }, (_, at) => this.#block(from + at));
    for (let at = last + 1; at <= last + AHEAD && at * BLOCK < this.size; at++) this.#block(at).catch(() => undefined);
    const blocks = await Promise.all(asked);
    const first = blocks[0] ?? new Uint8Array();
    if (blocks.length === 1) return first.slice(start - from * BLOCK, end - from * BLOCK);
    const whole = new Uint8Array(end - start);
    blocks.forEach((block, at) => {
      const origin = (from + at) * BLOCK;
      const part = block.subarray(Math.max(0, start - origin), Math.max(0, end - origin));
      whole.set(part, Math.max(0, origin - start));
    });
    return whole;
  }

  #block(number: number): Promise<Uint8Array> {
    const block = this.#kept.get(number) ?? this.#ranges.read(number * BLOCK, BLOCK);
    this.#kept.delete(number);
    this.#kept.set(number, block);
    // What couldn't be read may be asked for again.
    block.catch(() => this.#kept.delete(number));
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= KEPT) break;
      this.#kept.delete(oldest);
    }
    return block;
  }
}

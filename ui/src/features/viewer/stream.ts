// A recording of any size: pieces of it are appended to a MediaSource a little ahead of where it plays, and taken out
// again behind.

import type { Opened } from "./opened.svelte";
import type { Piece } from "./pieces";
import { Supply, Unplayable } from "./supply";

export { Unplayable } from "./supply";

/** Bytes and seconds that are kept ahead of the piece that plays, and bytes behind it. */
const [AHEAD, SOON, BEHIND] = [16 << 20, 30, 16 << 20];

interface Held {
  from: number;
  to: number;
  size: number;
}

export class Stream {
  /** Degrees by which the picture is to be turned, clockwise. */
  turn = 0;
  readonly #media = new MediaSource();
  readonly #supply: Supply;
  readonly #player: () => HTMLMediaElement | undefined;
  #address = "";
  /** In the order of time, without gaps. */
  #held: Held[] = [];
  /** A place that isn't held and was gone to. */
  #wanted: number | undefined = 0;
  #closed = false;
  #stir: () => void = () => undefined;

  constructor(opened: Opened, player: () => HTMLMediaElement | undefined) {
    this.#supply = new Supply(opened);
    this.#player = player;
  }

  /** The address that the player plays. Throws `Unplayable`, or what reading the exhibit threw; later faults are told. */
  async open(onfault: (thrown: unknown) => void): Promise<string> {
    const about = await this.#supply.open();
    this.turn = about.turn;
    if (this.#closed || !MediaSource.isTypeSupported(about.type)) throw new Unplayable(about.codecs);
    const begin = (): void => {
      this.#media.duration = about.length;
      this.#feed(this.#media.addSourceBuffer(about.type)).catch((thrown: unknown) => this.#closed || onfault(thrown));
    };
    this.#media.addEventListener("sourceopen", begin, { once: true });
    this.#address = URL.createObjectURL(this.#media);
    return this.#address;
  }

  /** The player plays on, or has gone elsewhere. */
  follow(): void {
    const player = this.#player();
    const at = player?.currentTime ?? 0;
    if (player?.seeking && at !== this.#wanted && !this.#holds(at)) {
      this.#wanted = at;
      this.#supply.seek(at);
    }
    this.#stir();
  }

  close(): void {
    this.#closed = true;
    this.#supply.close();
    if (this.#address) URL.revokeObjectURL(this.#address);
    // What was appended goes now, not when the player is collected.
    for (const buffer of [...this.#media.sourceBuffers]) this.#media.removeSourceBuffer(buffer);
    this.#stir();
  }

  #holds(at: number): boolean {
    return this.#wanted === undefined && this.#held.some(({ from, to }) => from <= at && at < to);
  }

  async #feed(buffer: SourceBuffer): Promise<void> {
    let ended = false;
    while (!this.#closed) {
      if (this.#wanted === undefined && (ended || this.#full())) {
        await this.#stirred();
        continue;
      }
      const piece = await this.#supply.next();
      const begins = this.#wanted !== undefined;
      this.#wanted = undefined;
      if (begins) {
        await settled(buffer, () => buffer.remove(0, Infinity));
        this.#held = [];
      }
      ended = piece === undefined;
      if (piece) await this.#append(buffer, piece, begins);
      else if (this.#media.readyState === "open") this.#media.endOfStream();
    }
  }

  /** Enough lies ahead of the place that plays. */
  #full(): boolean {
    const at = this.#player()?.currentTime ?? 0;
    const ahead = this.#held.filter(({ from }) => from > at);
    return ahead.reduce((sum, { size }) => sum + size, 0) >= AHEAD || (this.#held.at(-1)?.to ?? at) - at >= SOON;
  }

  async #append(buffer: SourceBuffer, piece: Piece, begins: boolean): Promise<void> {
    await this.#evict(buffer, BEHIND);
    try {
      if (begins) await settled(buffer, () => buffer.appendBuffer(piece.head));
      buffer.timestampOffset = -piece.late;
      await settled(buffer, () => buffer.appendBuffer(piece.bytes));
      this.#held.push({ from: piece.from, to: piece.to, size: piece.bytes.length });
    } catch (thrown) {
      if (!(thrown instanceof DOMException && thrown.name === "QuotaExceededError")) throw thrown;
      // The webview has less room than this takes: when more of it was played, there is some.
      await this.#evict(buffer, 0);
      await this.#stirred();
      if (!this.#closed && this.#wanted === undefined) await this.#append(buffer, piece, begins);
    }
  }

  /** Takes out what lies farther behind than so many bytes. */
  async #evict(buffer: SourceBuffer, keep: number): Promise<void> {
    const at = this.#player()?.currentTime ?? 0;
    let first = this.#held.findIndex(({ to }) => to > at);
    for (let kept = 0; first > 0; first--) {
      kept += this.#held[first - 1]?.size ?? 0;
      if (kept > keep) break;
    }
    const until = this.#held.splice(0, Math.max(0, first)).at(-1)?.to;
    if (until !== undefined) await settled(buffer, () => buffer.remove(0, until));
  }

  #stirred(): Promise<void> {
    return new Promise((stir) => (this.#stir = stir));
  }
}

/** Until the buffer has done what it was told. */
function settled(buffer: SourceBuffer, act: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    buffer.onupdateend = () => resolve();
    buffer.onerror = () => reject(new Unplayable());
    act();
  });
}

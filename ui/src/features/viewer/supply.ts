// Pieces of a recording out of the worker that takes it apart; the bytes that it asks for are read here.

import type { Opened } from "./opened.svelte";
import type { About, Piece } from "./pieces";
import type { Answer, Order } from "./pieces.worker";

/** A recording that can't be played in pieces; what is in it by name, where that could be told. */
export class Unplayable extends Error {
  readonly codecs: string[];

  constructor(codecs: string[] = []) {
    super("unplayable");
    this.codecs = codecs;
  }
}

/** Sounds that not every system's webview takes packed; whether this one does is asked. */
const DECODED = ["opus"];

interface Waiting {
  about?: (about: About) => void;
  piece?: (piece: Piece | undefined) => void;
  refuse: (thrown: unknown) => void;
}

export class Supply {
  readonly #opened: Opened;
  readonly #worker = new Worker(new URL("./pieces.worker.ts", import.meta.url), { type: "module" });
  /** One thing is asked for at a time. */
  #waiting: Waiting | undefined;
  /** Counts the places that were gone to: a piece of another one is too late. */
  #place = 0;

  constructor(opened: Opened) {
    this.#opened = opened;
    this.#worker.onmessage = ({ data }: MessageEvent<Answer>) => this.#hear(data);
    this.#worker.onerror = () => this.#waiting?.refuse(new Unplayable());
  }

  /** What the recording is. Throws `Unplayable`, or what reading the exhibit threw. */
  open(): Promise<About> {
    return new Promise((about, refuse) => {
      this.#waiting = { about, refuse };
      const decoded = DECODED.filter((codec) => !MediaSource.isTypeSupported(`audio/mp4; codecs="${codec}"`));
      this.#tell({ say: "open", size: this.#opened.info?.size ?? 0, decoded });
    });
  }

  /** From now on pieces begin with the one that holds this second. */
  seek(to: number): void {
    this.#tell({ say: "seek", place: ++this.#place, to });
  }

  /** The piece that follows; undefined at the end. Throws as `open` does. */
  next(): Promise<Piece | undefined> {
    return new Promise((piece, refuse) => {
      this.#waiting = { piece, refuse };
      this.#tell({ say: "next" });
    });
  }

  /** Ends it at once, whatever a file keeps it busy with. Whoever waits is told. */
  close(): void {
    this.#worker.terminate();
    this.#waiting?.refuse(new Unplayable());
  }

  #tell(order: Order, transfer: Transferable[] = []): void {
    this.#worker.postMessage(order, transfer);
  }

  #hear(answer: Answer): void {
    const waiting = this.#waiting;
    if (answer.say === "read") {
      this.#opened.read(answer.from, answer.length).then(
        (bytes) => this.#tell({ say: "bytes", ask: answer.ask, bytes }, [bytes.buffer]),
        (thrown: unknown) => this.#waiting?.refuse(thrown),
      );
    } else if (answer.say === "unfit") waiting?.refuse(new Unplayable(answer.codecs));
    else if (answer.say === "about") waiting?.about?.(answer.about);
    else if (answer.place === this.#place) waiting?.piece?.(answer.piece);
    else this.#tell({ say: "next" });
  }
}

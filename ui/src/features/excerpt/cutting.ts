// A part of a recording out of the worker that cuts; the bytes that it asks for are read here.

import type { Opened } from "../viewer/opened.svelte";
import type { Answer, Order } from "../viewer/cut.worker";

/** A part that can't be taken out; `large`: because it is too large. */
export class Refused extends Error {
  readonly large: boolean;

  constructor(large = false) {
    super("refused");
    this.large = large;
  }
}

export type Part = Extract<Answer, { say: "cut" }>;

export class Cutting {
  readonly #worker = new Worker(new URL("../viewer/cut.worker.ts", import.meta.url), { type: "module" });
  #refuse: (thrown: unknown) => void = () => undefined;

  /** What lies between two places, in seconds. Throws `Refused`, or what reading the exhibit threw. */
  run(opened: Opened, from: number, to: number): Promise<Part> {
    const tell = (order: Order, transfer: Transferable[] = []): void => this.#worker.postMessage(order, transfer);
    return new Promise((resolve, reject) => {
      this.#refuse = reject;
      this.#worker.onerror = () => reject(new Refused());
      this.#worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        if (data.say === "cut") resolve(data);
        else if (data.say === "uncut") reject(new Refused(data.large));
        else opened.read(data.from, data.length).then((bytes) => tell({ say: "bytes", ask: data.ask, bytes }, [bytes.buffer]), reject);
      };
      tell({ say: "cut", size: opened.info?.size ?? 0, from, to });
    });
  }

  /** Ends it at once, whatever a file keeps it busy with. Whoever waits is told. */
  end(): void {
    this.#worker.terminate();
    this.#refuse(new Refused());
  }
}

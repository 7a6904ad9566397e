// A part of a recording is marked, taken out by the worker and handed to the vault block by block: no byte of it is written
// as it is.

import { host, type WorkingCopy } from "../../host";
import type { Opened } from "../viewer/opened.svelte";
import { Cutting } from "./cutting";

/** Bytes that are handed over at once. */
const BLOCK = 4 << 20;

export class Excerpting {
  /** Seconds. */
  from = $state<number>();
  to = $state<number>();
  busy = $state(false);
  readonly #opened: Opened;
  #cutting: Cutting | undefined;

  constructor(opened: Opened) {
    this.#opened = opened;
  }

  get ready(): boolean {
    return this.from !== undefined && this.to !== undefined && this.to > this.from;
  }

  /** The exhibit that it became. Throws `Refused`, or what the vault refused. */
  async make(): Promise<WorkingCopy> {
    const [from, to] = [this.from ?? 0, this.to ?? 0];
    this.busy = true;
    try {
      this.#cutting = new Cutting();
      const made = await this.#cutting.run(this.#opened, from, to);
      const { excerpt } = await host.call("excerpt.begin", {});
      const thousandths = (seconds: number): number => Math.round(seconds * 1000);
      const begins = Math.min(thousandths(made.begins), thousandths(from));
      const work = host.work("excerpt.make", { excerpt, id: this.#opened.id, from: thousandths(from), to: thousandths(to), begins, ends: thousandths(made.ends), end: made.end });
      const hand = async (): Promise<void> => {
        for (let at = 0; at < made.bytes.length; at += BLOCK) await host.give(excerpt, made.bytes.subarray(at, at + BLOCK));
        await host.call("excerpt.end", { excerpt });
      };
      // Where the vault refuses it the answer says why, not that nobody awaits bytes any more.
      const handed = hand().catch((thrown: unknown) => thrown);
      const answer = await work.answer;
      await handed;
      return answer;
    } finally {
      this.busy = false;
      this.leave();
    }
  }

  /** Ends it at once. */
  leave(): void {
    this.#cutting?.end();
    this.#cutting = undefined;
  }
}

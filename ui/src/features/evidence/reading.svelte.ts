// Exhibits are read in the background: portion by portion, in the pauses that other work leaves, so that what stands in them
// is found. It begins by itself. Must not hold up anything that a person does.

import { host } from "../../host";
import { changes } from "../record/changes.svelte";
import { taking } from "../intake/taking.svelte";

/** Milliseconds after the last change at which it is looked whether something waits. */
const AFTER = 4000;
/** Between two portions, at least; and no shorter than the portion took, so that half of a processor stays free. */
const BETWEEN = 250;
/** How often lists are told that there is more to be seen. */
const ANEW = 15_000;

class Reading {
  /** Readings that wait, while it reads. */
  waiting = $state(0);
  unreadable = $state(0);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #reads = false;
  #told = 0;

  /** Soon, once nothing has changed for a moment. */
  soon(after = AFTER): void {
    if (this.#reads) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#read(), after);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** What couldn't be read is tried once more. */
  async again(exhibit: string): Promise<void> {
    await host.call("evidence.read", { again: true, exhibit });
    this.soon(0);
  }

  async #read(): Promise<void> {
    this.#reads = true;
    try {
      for (;;) {
        // Files that come in have the disk and the processor to themselves.
        if (taking.jobs.some((job) => job.state === "running" || job.state === "looking")) break;
        const begun = performance.now();
        const told = await host.call("evidence.read", {});
        this.waiting = told.waiting;
        this.unreadable = told.unreadable;
        this.#tell(told.read > 0, told.waiting === 0);
        if (told.waiting === 0 || told.read === 0) return;
        const took = performance.now() - begun;
        await new Promise((resolve) => setTimeout(resolve, Math.max(BETWEEN, took)));
      }
    } catch {
      // The vault was closed, or the disk is full: whatever changes next tries again.
      this.waiting = 0;
      return;
    } finally {
      this.#reads = false;
    }
    this.soon();
  }

  /** What was read shows in lists: not with every portion, and at the end. */
  #tell(some: boolean, last: boolean): void {
    const now = performance.now();
    if (some && (last || now - this.#told > ANEW)) {
      this.#told = now;
      pictures.forget();
      changes.tell();
    }
  }
}

/** Small pictures of exhibits, asked for together. They lie in this page's memory alone. */
class Pictures {
  #known = new Map<string, string>();
  #asked = new Map<string, ((address: string) => void)[]>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Its address, or nothing where it has none. */
  of(id: string): Promise<string> {
    const known = this.#known.get(id);
    if (known !== undefined) return Promise.resolve(known);
    return new Promise((resolve) => {
      this.#asked.set(id, [...(this.#asked.get(id) ?? []), resolve]);
      this.#timer ??= setTimeout(() => void this.#fetch(), 30);
    });
  }

  /** What had none may have one by now. */
  forget(): void {
    for (const [id, address] of this.#known) if (address === "") this.#known.delete(id);
  }

  /** What was destroyed isn't kept here either. */
  drop(id: string): void {
    const address = this.#known.get(id);
    if (address) URL.revokeObjectURL(address);
    this.#known.delete(id);
  }

  async #fetch(): Promise<void> {
    this.#timer = undefined;
    const asked = this.#asked;
    this.#asked = new Map();
    const found: Record<string, string> = {};
    try {
      const ids = [...asked.keys()];
      for (let at = 0; at < ids.length; at += 100) {
        const { pictures: made } = await host.call("evidence.pictures", { ids: ids.slice(at, at + 100) });
        for (const { id, jpeg } of made) found[id] = URL.createObjectURL(new Blob([Uint8Array.from(atob(jpeg), (letter) => letter.charCodeAt(0))], { type: "image/jpeg" }));
      }
    } catch {
      // A list without pictures is a list.
    }
    for (const [id, waiting] of asked) {
      this.#known.set(id, found[id] ?? "");
      for (const each of waiting) each(found[id] ?? "");
    }
    this.#bound();
  }

  /** Those that were asked for first go first. */
  #bound(): void {
    for (const [id, address] of this.#known) {
      if (this.#known.size <= 600) return;
      if (address) URL.revokeObjectURL(address);
      this.#known.delete(id);
    }
  }
}

export const pictures = new Pictures();
export const reading = new Reading();

// An exhibit while it is looked at: its bytes come by ranges out of the encrypted file, and are let go with the screen.

import { host, type ExhibitView } from "../../host";

/** Bytes that are asked for at once. */
const RANGE = 4 << 20;

export class Opened {
  info = $state.raw<ExhibitView>();
  fault = $state.raw<unknown>();
  readonly id: string;
  #left = false;

  constructor(id: string) {
    this.id = id;
  }

  async open(): Promise<void> {
    try {
      const info = await host.call("evidence.view", { id: this.id });
      // Whoever is gone already doesn't look.
      if (this.#left) await host.call("evidence.leave", { view: info.view });
      else this.info = info;
    } catch (thrown) {
      this.fault = thrown;
    }
  }

  /** Bytes from `from` on, at most `length`; fewer at the end. */
  async read(from: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    const view = this.info?.view ?? 0;
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let done = 0;
    while (done < length && !this.#left) {
      const part = await host.bytes(view, from + done, Math.min(RANGE, length - done));
      if (part.length === 0) break;
      parts.push(part);
      done += part.length;
    }
    if (parts.length === 1 && parts[0]) return parts[0];
    const whole = new Uint8Array(done);
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }

  /** All of it at an address of this page, until the returned function is called. */
  whole(taken: (address: string) => void, onfault: (thrown: unknown) => void): () => void {
    const { info } = this;
    let [address, gone] = ["", false];
    if (info) {
      this.read(0, info.size).then((bytes) => {
        if (gone) return;
        address = URL.createObjectURL(new Blob([bytes], { type: info.content }));
        taken(address);
      }, onfault);
    }
    return () => {
      gone = true;
      if (address) URL.revokeObjectURL(address);
    };
  }

  leave(): void {
    if (this.#left) return;
    this.#left = true;
    if (this.info) void host.call("evidence.leave", { view: this.info.view }).catch(() => undefined);
  }
}

// What is held of a recording while it plays: some ahead, some behind, nothing of a place that was left.

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Opened } from "../src/features/viewer/opened.svelte";
import type { Answer, Order } from "../src/features/viewer/pieces.worker";
import { Stream } from "../src/features/viewer/stream";
import { Unplayable } from "../src/features/viewer/supply";

/** A recording of 1,000 seconds in pieces of two seconds, of so many bytes each. */
const [LENGTH, EACH] = [1000, 2];
let size = 5 << 20;
/** Bytes that the webview has room for. */
let room = Number.POSITIVE_INFINITY;
let ends: FakeWorker[] = [];
let buffers: FakeBuffer[] = [];
let type = "video/mp4";

class FakeWorker {
  onmessage: ((event: { data: Answer }) => void) | null = null;
  onerror: (() => void) | null = null;
  ended = false;
  asked = 0;
  #at = 0;
  #place = 0;

  constructor() {
    ends.push(this);
  }
  postMessage(order: Order): void {
    if (order.say === "open") this.#tell({ say: "about", about: { type, codecs: ["avc"], length: LENGTH, turn: 0 } });
    if (order.say === "seek") [this.#place, this.#at] = [order.place, Math.floor(order.to / EACH) * EACH];
    if (order.say !== "next") return;
    this.asked += 1;
    const from = this.#at;
    this.#at += EACH;
    const piece = { head: new Uint8Array(1), bytes: new Uint8Array(size), late: 0, from, to: from + EACH };
    this.#tell({ say: "piece", place: this.#place, piece: from < LENGTH ? piece : undefined });
  }
  terminate(): void {
    this.ended = true;
  }
  #tell(data: Answer): void {
    setTimeout(() => this.ended || this.onmessage?.({ data }));
  }
}

class FakeBuffer {
  onupdateend: (() => void) | null = null;
  updating = false;
  held: number[] = [];
  heads = 0;
  next = 0;
  removed = 0;

  constructor() {
    buffers.push(this);
  }
  get bytes(): number {
    return this.held.length * size;
  }
  appendBuffer(bytes: Uint8Array): void {
    if (this.updating) throw new Error("it is busy");
    if (this.bytes + bytes.length > room) throw new DOMException("full", "QuotaExceededError");
    if (bytes.length === 1) this.heads += 1;
    else this.held.push(this.next++);
    this.#settle();
  }
  remove(from: number, to: number): void {
    this.held = this.held.filter((piece) => piece * EACH < from || piece * EACH >= to);
    this.removed = to;
    this.#settle();
  }
  #settle(): void {
    this.updating = true;
    setTimeout(() => {
      this.updating = false;
      this.onupdateend?.();
    });
  }
}

class FakeMedia extends EventTarget {
  static isTypeSupported = (asked: string): boolean => !asked.includes("strange");
  readyState = "open";
  duration = 0;
  sourceBuffers: FakeBuffer[] = [];
  ended = 0;
  addSourceBuffer(): FakeBuffer {
    const buffer = new FakeBuffer();
    this.sourceBuffers.push(buffer);
    return buffer;
  }
  removeSourceBuffer(buffer: FakeBuffer): void {
    this.sourceBuffers.splice(this.sourceBuffers.indexOf(buffer), 1);
  }
  endOfStream(): void {
    this.ended += 1;
    this.readyState = "ended";
  }
}

const opened = { info: { size: 1 } } as unknown as Opened;
let player: { currentTime: number; seeking: boolean };
let media: FakeMedia;

beforeEach(() => {
  [size, room, ends, buffers, type] = [5 << 20, Number.POSITIVE_INFINITY, [], [], "video/mp4"];
  player = { currentTime: 0, seeking: false };
  vi.stubGlobal("Worker", FakeWorker);
  vi.stubGlobal("MediaSource", class extends FakeMedia {
    constructor() {
      super();
      // eslint-disable-next-line @typescript-eslint/no-this-alias
      media = this;
    }
  });
});
afterEach(() => vi.unstubAllGlobals());

const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));

async function begin(onfault: (thrown: unknown) => void = () => undefined): Promise<{ stream: Stream; buffer: FakeBuffer }> {
  const stream = new Stream(opened, () => player as HTMLMediaElement);
  await stream.open(onfault);
  media.dispatchEvent(new Event("sourceopen"));
  await quiet();
  const [buffer] = buffers;
  if (!buffer) throw new Error("nothing was begun");
  return { stream, buffer };
}

test("so much is read ahead and no more, until it was played", async () => {
  const { stream, buffer } = await begin();
  const [worker] = ends;
  expect(media.duration).toBe(LENGTH);
  // The piece that plays, and 16 MiB ahead of it.
  expect(buffer.held.length).toBe(1 + 4);
  await quiet();
  expect(worker?.asked).toBe(5);
  for (let second = 0; second < 60; second++) {
    player.currentTime = second;
    stream.follow();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await quiet();
  expect(worker?.asked).toBeGreaterThan(30);
  // What was played stays for 16 MiB, and goes then.
  expect(buffer.removed).toBeGreaterThan(45);
  expect(buffer.removed).toBeLessThanOrEqual(52);
});

test("of a sound that is small no more than half a minute is read ahead", async () => {
  size = 1000;
  expect((await begin()).buffer.held.length).toBe(15);
});

test("who goes elsewhere finds that place and nothing of the one before", async () => {
  const { stream, buffer } = await begin();
  [player.currentTime, player.seeking] = [701, true];
  stream.follow();
  stream.follow();
  await quiet();
  expect(buffer.heads).toBe(2);
  expect(buffer.held.length).toBe(1 + 4);
  const asked = ends[0]?.asked;
  // A place that is held is gone to without reading.
  player.currentTime = 704;
  stream.follow();
  await quiet();
  expect(buffer.heads).toBe(2);
  expect((ends[0]?.asked ?? 0) - (asked ?? 0)).toBeLessThanOrEqual(2);
});

test("at the end it is said that there is no more, and one can go back", async () => {
  const { stream, buffer } = await begin();
  [player.currentTime, player.seeking] = [999, true];
  stream.follow();
  await quiet();
  expect(media.ended).toBe(1);
  player.currentTime = 10;
  stream.follow();
  await quiet();
  expect(buffer.held.length).toBe(1 + 4);
});

test("a webview that has less room gets less, and more when there is room", async () => {
  room = 12 << 20;
  const faults: unknown[] = [];
  const { stream, buffer } = await begin((thrown) => faults.push(thrown));
  expect(buffer.held.length).toBe(2);
  player.currentTime = 3;
  stream.follow();
  await quiet();
  player.currentTime = 3.5;
  stream.follow();
  await quiet();
  expect(faults).toEqual([]);
  expect(buffer.removed).toBe(2);
  // The third is held, the fourth waits.
  expect(ends[0]?.asked).toBe(4);
  expect(buffer.held).toEqual([1, 2]);
});

test("who leaves ends it at once", async () => {
  const revoked = vi.spyOn(URL, "revokeObjectURL");
  const { stream } = await begin();
  stream.close();
  expect(ends[0]?.ended).toBe(true);
  expect(media.sourceBuffers).toEqual([]);
  expect(revoked).toHaveBeenCalledTimes(1);
});

test("what the webview doesn't take is refused by its name", async () => {
  type = 'video/mp4; codecs="strange"';
  const refused = new Stream(opened, () => undefined).open(() => undefined);
  await expect(refused).rejects.toBeInstanceOf(Unplayable);
  await expect(refused).rejects.toMatchObject({ codecs: ["avc"] });
});

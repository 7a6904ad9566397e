// Recordings taken apart by ranges and put together in pieces: nothing is lost, and every place can be gone to.

// @ts-expect-error the page's types know nothing of files
import { readFileSync } from "node:fs";
import { BufferSource, EncodedPacketSink, FLAC, Input, ALL_FORMATS } from "mediabunny";
import { describe, expect, test } from "vitest";
import { Blocks, type Ranges } from "../src/features/viewer/blocks";
import { Pieces, Unfit, type Piece } from "../src/features/viewer/pieces";
import { flacFrame, flacHead } from "../src/features/viewer/verbatim";

const FILES = "../src-tauri/crates/api/sample/files/";
const file = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(FILES + name));

interface Counted extends Ranges {
  asked: [number, number][];
}

function rangesOf(bytes: Uint8Array): Counted {
  const asked: [number, number][] = [];
  const read = (from: number, length: number): Promise<Uint8Array> => {
    asked.push([from, length]);
    return Promise.resolve(bytes.slice(from, from + length));
  };
  return { size: bytes.length, asked, read };
}

async function allOf(pieces: Pieces): Promise<Piece[]> {
  const all: Piece[] = [];
  for (let piece = await pieces.next(); piece; piece = await pieces.next()) all.push(piece);
  return all;
}

/** Time and bytes of each packet of a track. */
async function packetsOf(bytes: Uint8Array<ArrayBuffer>, kind: "video" | "audio"): Promise<{ at: number; data: Uint8Array }[]> {
  const input = new Input({ source: new BufferSource(bytes), formats: ALL_FORMATS });
  const track = kind === "video" ? await input.getPrimaryVideoTrack() : await input.getPrimaryAudioTrack();
  const found = [];
  if (track) for await (const packet of new EncodedPacketSink(track).packets()) found.push({ at: packet.timestamp, data: packet.data });
  return found;
}

const together = async (...parts: Uint8Array<ArrayBuffer>[]): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await new Blob(parts).arrayBuffer());

describe("what a recording is made of is all in its pieces, in its order", () => {
  for (const [name, type, kinds] of [
    ["ploshchad-video.mp4", /^video\/mp4; codecs="avc1\.\w+/, ["video"]],
    ["podyezd-kamera.webm", /^video\/mp4; codecs="vp/, ["video"]],
    ["razgovor-akkreditaciya.mp3", /^audio\/mp4; codecs="mp4a\.6B"/, ["audio"]],
    ["zvonok-materi.ogg", /^audio\/mp4; codecs="(vorbis|opus)"/, ["audio"]],
  ] as const) {
    test(name, async () => {
      const bytes = file(name);
      const pieces = new Pieces(rangesOf(bytes), []);
      const about = await pieces.open();
      expect(about.type).toMatch(type);
      const all = await allOf(pieces);
      expect(all.length).toBeGreaterThan(0);
      expect(all.at(-1)?.to).toBeCloseTo(about.length, 0);
      for (const kind of kinds) {
        const [before, after] = [await packetsOf(bytes, kind), []] as [{ at: number; data: Uint8Array }[], { at: number; data: Uint8Array }[]];
        for (const piece of all) after.push(...(await packetsOf(await together(piece.head, piece.bytes), kind)));
        expect(after.map(({ data }) => data)).toEqual(before.map(({ data }) => data));
        after.forEach(({ at }, number) => expect(at - (all[0]?.late ?? 0)).toBeCloseTo((before[number]?.at ?? 0) - (before[0]?.at ?? 0), 1));
      }
    });
  }
});

test("a piece begins with the key frame before the place that is gone to, also while another is put together", async () => {
  const bytes = file("ploshchad-video.mp4");
  const pieces = new Pieces(rangesOf(bytes), []);
  const { length } = await pieces.open();
  const first = pieces.next();
  pieces.seek(length * 0.75);
  const piece = await first;
  expect(piece?.from).toBeLessThanOrEqual(length * 0.75);
  expect(piece?.to).toBeGreaterThan(length * 0.75);
  pieces.seek(length + 10);
  expect((await pieces.next())?.to).toBeCloseTo(length, 1);
  expect(await pieces.next()).toBeUndefined();
  pieces.seek(0);
  expect((await pieces.next())?.from).toBe(0);
});

test("plain samples become FLAC that holds each of them", async () => {
  const bytes = file("megafon.wav");
  const pieces = new Pieces(rangesOf(bytes), []);
  const about = await pieces.open();
  expect(about).toMatchObject({ type: 'audio/mp4; codecs="flac"' });
  const heard = new DataView(bytes.buffer);
  const found = await packetsOf(await together(...(await allOf(pieces)).flatMap(({ head, bytes: part }, at) => (at === 0 ? [head, part] : [part]))), "audio");
  const words = found.flatMap(({ data }) => {
    // One channel: after the head of the frame, whose length the first byte of its number tells, each sample in two bytes.
    const number = data[4] ?? 0;
    const begins = 4 + (number < 0x80 ? 1 : Math.clz32(~(number << 24))) + 4 + 1 + 1;
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    return Array.from({ length: (data.length - begins - 2) / 2 }, (_, at) => view.getInt16(begins + 2 * at));
  });
  const begin = String.fromCharCode(...bytes).indexOf("data") + 8;
  expect(words.length).toBeGreaterThan(10_000);
  expect(words.every((word, at) => word === heard.getInt16(begin + 2 * at, true))).toBe(true);
});

test("frames of FLAC are found by another reader, with their places", async () => {
  const frames = [0, 4096, 8192, 12_288].map((number) => flacFrame(Int16Array.from({ length: 2 * 4096 }, (_, at) => at * 7 - 20_000), 48_000, 2, number) as Uint8Array<ArrayBuffer>);
  const input = new Input({ source: new BufferSource(await together(flacHead(48_000, 2) as Uint8Array<ArrayBuffer>, ...frames)), formats: [FLAC] });
  const track = await input.getPrimaryAudioTrack();
  expect([await track?.getSampleRate(), await track?.getNumberOfChannels()]).toEqual([48_000, 2]);
  const found = [];
  if (track) for await (const packet of new EncodedPacketSink(track).packets()) found.push(packet.data);
  expect(found).toEqual(frames);
  // A number of 32 bits, as RFC 9639 has it: by hand.
  expect([...flacFrame(new Int16Array(16), 8000, 1, 3_000_000_000).slice(4, 11)]).toEqual([0xfe, 0x82, 0xb2, 0xb4, 0x85, 0xb8, 0x80]);
});

test("what is no recording, or is cut off, is refused", async () => {
  await expect(new Pieces(rangesOf(file("otvet-otdela.txt")), []).open()).rejects.toThrow(Unfit);
  for (const bytes of [file("ploshchad-video.mp4").slice(0, 200), new Uint8Array(0)]) await expect(new Pieces(rangesOf(bytes), []).open()).rejects.toThrow();
});

test("ranges are those of the file, read by blocks, and what failed is asked for again", async () => {
  const bytes = Uint8Array.from({ length: 9_000_000 }, (_, at) => (at * 2_654_435_761) >>> 13);
  const ranges = rangesOf(bytes);
  const blocks = new Blocks(ranges);
  for (const [from, to] of [[0, 8], [1_048_570, 1_048_590], [5, 3_000_000], [8_999_990, 9_000_000], [0, 9_000_000], [4, 4_000_000]] as const) {
    const got = await blocks.read(from, to);
    expect(got.length === to - from && got.every((byte, at) => byte === bytes[from + at]), `${from} ${to}`).toBe(true);
  }
  const before = ranges.asked.length;
  await blocks.read(4_000_000, 4_000_010);
  await blocks.read(4_000_100, 4_000_110);
  expect(ranges.asked.length - before).toBeLessThanOrEqual(5);
  let failing = true;
  const again = new Blocks({ size: 100, read: () => (failing ? Promise.reject(new Error("damaged")) : Promise.resolve(bytes.slice(0, 100))) });
  await expect(again.read(0, 10)).rejects.toThrow("damaged");
  failing = false;
  expect(await again.read(0, 10)).toEqual(bytes.slice(0, 10));
});

test("a table that claims to be larger than any is refuses to be read, and nothing is asked for", async () => {
  let asked = 0;
  const blocks = new Blocks({ size: 3 * 2 ** 30, read: () => Promise.resolve(new Uint8Array(++asked)) });
  await expect(blocks.read(8, 2 ** 31)).rejects.toThrow(RangeError);
  await expect(blocks.read(-1, 8)).rejects.toThrow(RangeError);
  expect(asked).toBe(0);
});

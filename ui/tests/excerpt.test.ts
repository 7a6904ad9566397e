// Parts of recordings as they stand: other readers play them, they are as long as they say, and nothing of what the old file
// said of itself is in them.

// @ts-expect-error the page's types know nothing of processes
import { execFileSync } from "node:child_process";
// @ts-expect-error nor of files
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
// @ts-expect-error nor of folders
import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bareConfig, barePacket } from "../src/features/excerpt/bare";
import { cut } from "../src/features/excerpt/cut";
import type { Ranges } from "../src/features/viewer/blocks";

const run = execFileSync as (program: string, args: string[]) => { toString: () => string };
const WORD = "ZaSlovoVera";
const TAGS = ["title", "artist", "comment", "location", "creation_time", "description"].flatMap((name) => ["-metadata", `${name}=${name === "creation_time" ? "2022-03-04T05:06:07Z" : WORD}`]);
let folder = "";

beforeAll(() => (folder = (mkdtempSync as (prefix: string) => string)(`${(tmpdir as () => string)()}/excerpt-`)));
afterAll(() => (rmSync as (path: string, options: object) => void)(folder, { recursive: true }));

const has = (): boolean => {
  try {
    run("ffmpeg", ["-version"]);
    return true;
  } catch {
    return false;
  }
};

function rangesOf(bytes: Uint8Array): Ranges {
  return { size: bytes.length, read: (from, length) => Promise.resolve(bytes.slice(from, from + length)) };
}

function probe(path: string): { format: { duration: string; tags?: Record<string, string> }; streams: { codec_name: string; codec_type: string; tags?: Record<string, string>; duration?: string }[] } {
  return JSON.parse(run("ffprobe", ["-v", "error", "-show_format", "-show_streams", "-of", "json", path]).toString()) as ReturnType<typeof probe>;
}

const PICTURE = ["-f", "lavfi", "-i", "testsrc2=size=160x120:rate=10:duration=12"];
const SOUND = ["-f", "lavfi", "-i", "sine=frequency=440:sample_rate=48000:duration=12"];

describe.runIf(has())("a part is taken out as it stands", () => {
  for (const [name, made, codecs, end] of [
    ["film.mp4", [...PICTURE, ...SOUND, "-c:v", "libx264", "-g", "20", "-bf", "2", "-pix_fmt", "yuv420p", "-c:a", "aac"], ["h264", "aac"], "mp4"],
    ["film.mov", [...PICTURE, ...SOUND, "-c:v", "libx264", "-g", "20", "-pix_fmt", "yuv420p", "-c:a", "pcm_s16le"], ["h264", "pcm_s16le"], "mov"],
    ["film.webm", [...PICTURE, ...SOUND, "-c:v", "libvpx", "-g", "20", "-c:a", "libvorbis"], ["vp8", "vorbis"], "webm"],
    ["film.mkv", [...PICTURE, ...SOUND, "-c:v", "libx264", "-g", "20", "-pix_fmt", "yuv420p", "-c:a", "flac"], ["h264", "flac"], "mkv"],
    ["film.ts", [...PICTURE, ...SOUND, "-c:v", "libx264", "-g", "20", "-pix_fmt", "yuv420p", "-c:a", "aac"], ["h264", "aac"], "mp4"],
    ["sound.mp3", [...SOUND, "-c:a", "libmp3lame"], ["mp3"], "mp3"],
    ["sound.ogg", [...SOUND, "-c:a", "libvorbis"], ["vorbis"], "ogg"],
    ["sound.opus", [...SOUND, "-c:a", "libopus"], ["opus"], "ogg"],
    ["sound.flac", [...SOUND, "-c:a", "flac"], ["flac"], "flac"],
    ["sound.wav", SOUND, ["pcm_s16le"], "wav"],
    ["sound.m4a", [...SOUND, "-c:a", "aac"], ["aac"], "mp4"],
  ] as const) {
    test(name, async () => {
      const path = `${folder}/${name}`;
      run("ffmpeg", ["-v", "error", "-y", "-nostdin", ...made, ...TAGS, path]);
      const whole = new Uint8Array((readFileSync as (path: string) => Uint8Array)(path));
      const found = await cut(rangesOf(whole), 5.3, 8.1);
      expect(found.end).toBe(end);
      const film = codecs.length > 1;
      // Key pictures stand every two seconds.
      expect(found.begins).toBeCloseTo(film ? 4 : 5.3, film ? 1 : 0);
      expect(found.begins).toBeLessThanOrEqual(5.3);
      expect(found.ends).toBeGreaterThanOrEqual(8.1 - 0.03);
      expect(found.ends).toBeLessThan(8.6);
      const out = `${folder}/part-of-${name}.${found.end}`;
      (writeFileSync as (path: string, bytes: Uint8Array) => void)(out, found.bytes);
      const told = probe(out);
      expect(told.streams.map((stream) => stream.codec_name).sort()).toEqual([...codecs].sort());
      expect(Number(told.format.duration)).toBeCloseTo(found.ends - found.begins, 0);
      // All of it is decoded by another program, without a complaint.
      expect(run("ffmpeg", ["-v", "warning", "-nostdin", "-xerror", "-i", out, "-f", "null", "-"]).toString()).toBe("");
      const text = new TextDecoder("latin1").decode(found.bytes);
      expect(text).not.toContain(WORD);
      expect(text).not.toContain("x264");
      expect(text).not.toContain("2022-03-04");
      const tags = JSON.stringify([told.format.tags ?? {}, ...told.streams.map((stream) => stream.tags ?? {})]);
      for (const word of [WORD, "2022", "Lavf", "Lavc"]) expect(tags, tags).not.toContain(word);
    });
  }
});

test("what is no recording is refused", async () => {
  await expect(cut(rangesOf(new TextEncoder().encode("words and no sound")), 0, 1)).rejects.toThrow();
});

test("notes in units go, pictures stay; what can't be read as units stays as it is", () => {
  const config = { description: Uint8Array.from([1, 66, 0, 30, 0xff, 0xe1]) };
  const note = [0, 0, 0, 3, 6, 5, 1];
  const timing = [0, 0, 0, 3, 6, 1, 1];
  const picture = [0, 0, 0, 2, 0x65, 9];
  expect([...barePacket(Uint8Array.from([...note, ...timing, ...picture]), "avc", config)]).toEqual([...timing, ...picture]);
  const odd = Uint8Array.from([...note, 1]);
  expect(barePacket(odd, "avc", config)).toBe(odd);
  const flac = [0x66, 0x4c, 0x61, 0x43, 0, 0, 0, 34, ...Array<number>(34).fill(7), 0x84, 0, 0, 1, 65];
  const bare = bareConfig({ description: Uint8Array.from(flac) }, "flac").description;
  expect([...bare]).toEqual([0x66, 0x4c, 0x61, 0x43, 0x80, 0, 0, 34, ...Array<number>(34).fill(7)]);
});

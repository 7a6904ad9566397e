// Times in a transcript, and what the keys do to its text.

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { endOf, marksIn, momentAt, passageAt, piecesOf, tenth } from "../src/features/transcript/times";
import { Writing } from "../src/features/transcript/writing.svelte";
import { Playing, type Player } from "../src/features/viewer/playing.svelte";
import { timeMark } from "../src/features/viewer/time";
import { carryBy, type Passage } from "../src/host";

const passages: Passage[] = [
  { from: 0, speaker: "А", text: "Назовите себя." },
  { from: 3400, speaker: "Б", text: "Меня держали [00:05.2] в подвале." },
  { from: 9000, to: 9500, speaker: "", text: "Да" },
];

test("times are written to the tenth of a second and read again", () => {
  expect([0, 3400, 59_949, 59_950, 3_725_100].map(timeMark)).toEqual(["00:00.0", "00:03.4", "00:59.9", "01:00.0", "1:02:05.1"]);
  expect([0.04, 0.05, 12.349, 12.351].map(tenth)).toEqual([0, 100, 12_300, 12_400]);
  expect(marksIn("a [00:05.2] b [1:00:05,25] [61:00] [0:61] [1:60:00] [x] [00:05")).toEqual([
    { start: 2, end: 11, at: 5200 },
    { start: 14, end: 26, at: 3_605_250 },
    { start: 27, end: 34, at: 3_660_000 },
  ]);
});

test("a word is said between the times around it", () => {
  const [, held] = passages;
  if (!held) throw new Error("no passage");
  const end = endOf(passages, 1, 12_000);
  expect(end).toBe(9000);
  expect(momentAt(held, end, 0)).toBe(3400);
  // The mark is at letter 13: half of the letters before it, half of the time.
  expect(momentAt(held, end, 6)).toBe(Math.round(3400 + (1800 * 6) / 13));
  expect(momentAt(held, end, 14)).toBe(5200);
  expect(momentAt(held, end, held.text.length)).toBe(9000);
  const words = piecesOf(held, end).filter(({ at }) => at !== undefined);
  expect(words.map(({ text }) => text)).toEqual(["Меня", "держали", "[00:05.2]", "в", "подвале."]);
  const times = words.map(({ at }) => at ?? 0);
  expect(times).toEqual([...times].sort((one, other) => one - other));
  expect(endOf(passages, 2, 12_000)).toBe(9500);
  expect([endOf([{ from: 1000, speaker: "", text: "" }], 0, 0), endOf([{ from: 1000, speaker: "", text: "" }], 0, 60_000)]).toEqual([6000, 60_000]);
});

test("the passage that is heard is the last that has begun", () => {
  expect([0, 3399, 3400, 8999, 9400, 9501].map((moment) => passageAt(passages, moment, 12_000))).toEqual([0, 0, 1, 1, 2, -1]);
});

let called: { name: string; args: Record<string, unknown> }[] = [];
let now = 0;

beforeEach(() => {
  vi.useFakeTimers();
  [called, now] = [[], 0];
  carryBy({
    call: (name, args) => {
      called.push({ name, args: args as Record<string, unknown> });
      return Promise.resolve(name === "draft.show" ? { body: null } : {});
    },
    callSecret: () => Promise.resolve({}),
    bytes: () => Promise.resolve(new ArrayBuffer(0)),
    give: () => Promise.resolve({}),
    attend: () => undefined,
  });
});
afterEach(() => vi.useRealTimers());

async function written(): Promise<Writing> {
  const writing = new Writing("r1", undefined, { view: "transcribe", id: "r1" }, () => "Запись", { now: () => now, length: () => 60_000 });
  await writing.load("ru");
  return writing;
}

const told = (writing: Writing): [number, string, string][] => writing.lines.map(({ from, speaker, text }) => [from, speaker, text]);

test("passages are divided where the recording is, by the same speaker or by the one before", async () => {
  const writing = await written();
  expect(writing.add("А") && writing.add("Б")).toBe(true);
  expect(writing.add("А")).toBe(false);
  const [first] = writing.lines;
  if (!first) throw new Error("no passage");
  expect(first.speaker).toBe("А");
  first.text = "Назовите себя.";
  now = 3400;
  writing.divide(0, first.text.length, true);
  expect(told(writing)).toEqual([[0, "А", "Назовите себя."], [3400, "Б", ""]]);
  // An empty one begins later instead of leaving itself behind.
  now = 3600;
  writing.divide(1, 0, false);
  expect(told(writing)[1]).toEqual([3600, "Б", ""]);
  const second = writing.lines[1];
  if (second) second.text = "Вера. И брат.";
  now = 9000;
  writing.divide(1, 13, true);
  expect(told(writing)[2]).toEqual([9000, "А", ""]);
  // In the middle, while the recording is elsewhere: when the word is said.
  now = 30_000;
  writing.divide(1, 6, false);
  const [, , brother] = told(writing);
  expect(brother?.[0]).toBe(6100);
  expect(brother?.[2]).toBe("И брат.");
  // Joined again its beginning stays as a mark.
  expect(writing.join(2)).toBe(5);
  expect(told(writing)[1]).toEqual([3600, "Б", "Вера. [00:06.1] И брат."]);
  // Divided at a mark it begins there.
  writing.divide(1, 6, false);
  expect(told(writing)[2]).toEqual([6100, "Б", "И брат."]);
  expect([writing.begin(2, 2000), writing.begin(2, 9100), writing.begin(2, 7000)]).toEqual([false, false, true]);
});

test("what follows a mark begins after it, wherever the recording is", async () => {
  const writing = await written();
  const [first] = writing.lines;
  if (first) first.text = "Кто там? [00:05.7]";
  now = 5400;
  writing.divide(0, 18, false);
  expect(told(writing)[1]?.[0]).toBe(5800);
  // And before what stands below.
  now = 30_000;
  writing.divide(0, 18, false);
  expect(told(writing).map(([from]) => from)).toEqual([0, 5800, 5800]);
});

test("what is typed without a pause is kept all the same", async () => {
  const writing = await written();
  const [first] = writing.lines;
  for (let letter = 0; letter < 20 && first; letter++) {
    first.text += "а";
    writing.touch();
    await vi.advanceTimersByTimeAsync(200);
  }
  const kept = called.filter(({ name }) => name === "draft.keep");
  expect(kept.length).toBe(1);
  expect(kept[0]?.args["name"]).toBe("transcript/r1/-");
});

test("finishing hands over what is said and nothing else, and counts as the program does", async () => {
  const writing = await written();
  writing.add("А");
  writing.know(0, "p1");
  const [first] = writing.lines;
  if (first) first.text = "Да";
  now = 1000;
  writing.divide(0, 2, false);
  now = 2000;
  writing.lines.push({ from: 2000, speaker: "", text: "Нет", key: 99 });
  expect(writing.numbered(2)).toBe(2);
  const finished = writing.finish();
  await vi.advanceTimersByTimeAsync(10);
  await finished;
  const made = called.find(({ name }) => name === "transcript.make")?.args;
  expect(made).toEqual({
    id: "r1",
    passages: [{ from: 0, speaker: "А", text: "Да" }, { from: 2000, speaker: "", text: "Нет" }],
    voices: [{ name: "А", person: "p1" }],
    language: "ru",
    length: 60_000,
    draft: "transcript/r1/-",
  });
});

test("a player goes back a little after a pause, and keeps the voice as high as it is", () => {
  const player = { currentTime: 0, duration: 60, paused: true, playbackRate: 1, preservesPitch: false, play: vi.fn(), pause: vi.fn() };
  player.play.mockImplementation(() => {
    player.paused = false;
    return Promise.resolve();
  });
  player.pause.mockImplementation(() => void (player.paused = true));
  const playing = new Playing();
  playing.attach(player as unknown as Player, () => undefined);
  playing.seek(20);
  playing.loaded();
  expect(player.currentTime).toBe(0);
  playing.ready();
  expect(player.currentTime).toBe(20);
  playing.resume = 2;
  playing.toggle();
  expect(player.currentTime).toBe(20);
  player.currentTime = 30;
  playing.toggle();
  playing.rested();
  playing.toggle();
  expect(player.currentTime).toBe(28);
  playing.toggle();
  playing.rested();
  // Somebody went elsewhere: from there.
  playing.seek(10);
  playing.toggle();
  expect(player.currentTime).toBe(10);
  playing.jump = 3;
  playing.back();
  expect(player.currentTime).toBe(7);
  playing.on();
  expect(player.currentTime).toBe(10);
  playing.slower();
  expect([player.playbackRate, player.preservesPitch]).toEqual([0.9, true]);
  for (let press = 0; press < 30; press++) playing.faster();
  expect(player.playbackRate).toBe(2);
});

// Parts of a picture: drawn, moved and sized by keys, never beyond its edges.

import { flushSync } from "svelte";
import { expect, test } from "vitest";
import { Marks, MOST, MOST_OF_PAGES } from "../src/features/redaction/marks.svelte";

const key = (name: string, shiftKey = false): KeyboardEvent => ({ key: name, shiftKey }) as KeyboardEvent;

test("a part is spanned between two points in whatever order, within the picture; a slip of the hand is none", () => {
  const marks = new Marks();
  marks.span({ x: 0.9, y: 1.4 }, { x: 0.5, y: 0.75 });
  expect(marks.all).toEqual([{ cover: "box", x: 0.5, y: 0.75, width: 0.4, height: 0.25 }]);
  marks.span({ x: 0.2, y: 0.2 }, { x: 0.202, y: 0.9 });
  expect(marks.all.length).toBe(1);
});

test("the arrows move it and with Shift change its size, and stop at the edges", () => {
  const marks = new Marks();
  marks.add();
  for (let times = 0; times < 100; times++) marks.hear(0, key("ArrowLeft"));
  expect(marks.all[0]?.x).toBe(0);
  for (let times = 0; times < 200; times++) marks.hear(0, key("ArrowDown", true));
  expect(marks.all[0]).toMatchObject({ y: 0.4, height: 0.6 });
  for (let times = 0; times < 200; times++) marks.hear(0, key("ArrowUp", true));
  expect(marks.all[0]?.height).toBeGreaterThan(0);
  expect(marks.hear(0, key("Enter"))).toBe(false);
});

test("Delete removes the one that is chosen, and the next is chosen", () => {
  const marks = new Marks();
  marks.add();
  marks.use("blur");
  marks.add();
  flushSync();
  expect(marks.all.map(({ cover }) => cover)).toEqual(["blur", "blur"]);
  marks.hear(0, key("Delete"));
  expect([marks.all.length, marks.chosen]).toEqual([1, 0]);
  marks.hear(0, key("Backspace"));
  expect([marks.all.length, marks.chosen]).toEqual([0, undefined]);
});

test("one copy has no more parts than the program takes", () => {
  const marks = new Marks();
  for (let times = 0; times < MOST + 5; times++) marks.add();
  expect([marks.all.length, marks.full]).toEqual([MOST, true]);
});

test("parts of a document are of the page that is shown; each is found again from the list of all", () => {
  const marks = new Marks();
  marks.count = 3;
  marks.turn(1);
  marks.add();
  marks.turn(3);
  flushSync();
  expect([marks.here, marks.chosen]).toEqual([[], undefined]);
  marks.add();
  marks.add();
  expect(marks.all.map(({ page }) => page)).toEqual([1, 3, 3]);
  expect(marks.here.map(({ at }) => at)).toEqual([1, 2]);
  marks.choose(0);
  expect([marks.page, marks.chosen]).toEqual([1, 0]);
  // There is no page beyond the last one.
  marks.turn(9);
  expect(marks.page).toBe(3);
  marks.turn(0);
  expect(marks.page).toBe(1);
});

test("after one of a page is removed, the keys are for the next of that page, never for one that isn't seen", () => {
  const marks = new Marks();
  marks.count = 2;
  marks.turn(1);
  marks.add();
  marks.turn(2);
  marks.add();
  marks.add();
  marks.hear(1, key("Delete"));
  expect([marks.chosen, marks.all.length]).toEqual([1, 2]);
  marks.hear(1, key("Delete"));
  expect([marks.chosen, marks.all.length]).toEqual([undefined, 1]);
});

test("a document has room for more parts than a picture", () => {
  const marks = new Marks();
  marks.count = 1;
  marks.turn(1);
  for (let times = 0; times < MOST + 5; times++) marks.add();
  expect([marks.all.length, marks.full, marks.most]).toEqual([MOST + 5, false, MOST_OF_PAGES]);
});

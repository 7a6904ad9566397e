// Sizes, moments and types of files as they are said in both languages.

import { expect, test } from "vitest";
import { numberWords, sizeWords, timeWords } from "../src/components/measure";
import { words } from "../src/components/words.svelte";
import { fileType, rowDetail } from "../src/features/record/words";

test("sizes have their plural and the decimals of the language", () => {
  words.speak("en");
  expect([1, 39, 4_810_240].map(sizeWords)).toEqual(["1 byte", "39 bytes", "4.8 MB"]);
  words.speak("ru");
  expect([1, 2, 39, 4_810_240].map((bytes) => sizeWords(bytes).replaceAll("\u00a0", " "))).toEqual(["1 байт", "2 байта", "39 байт", "4,8 МБ"]);
});

test("a long number is grouped as its language groups it", () => {
  words.speak("en");
  expect(numberWords(5000)).toBe("5,000");
  words.speak("ru");
  expect(numberWords(12_345).replaceAll(/\s/g, " ")).toBe("12 345");
});

test("a moment has its month in words and the day first", () => {
  words.speak("en");
  expect(timeWords("2026-11-26T12:00:00Z")).toMatch(/^2[67] November 2026, \d\d:\d\d$/);
  words.speak("ru");
  expect(timeWords("2026-11-26T12:00:00Z")).toMatch(/^2[67]\sноября 2026\sг\., \d\d:\d\d$/u);
  expect(timeWords("never")).toBe("never");
});

test("a file's type and a row's second line are words where the program has a code", () => {
  words.speak("ru");
  expect([fileType("image/jpeg"), fileType("model/obj")]).toEqual(["Изображение JPEG", "model/obj"]);
  expect(rowDetail({ kind: "testimony", detail: "tt" })).toBe("Татарский");
  expect(rowDetail({ kind: "testimony", detail: "Я проснулась от стука." })).toBe("Я проснулась от стука.");
  expect(rowDetail({ kind: "evidence", detail: "двор.jpg" })).toBe("двор.jpg");
});

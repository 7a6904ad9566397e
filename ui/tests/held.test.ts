// Days held, in words: exact or not, up to a day or over, since nobody knows when, and what couldn't be counted.

import { screen, within } from "@testing-library/svelte";
import axe from "axe-core";
import { expect, test } from "vitest";
import type { Rehearsal } from "../rehearsal/host";
import { words } from "../src/components/words.svelte";
import { heldWords } from "../src/features/detention/held";
import { place } from "../src/features/place/place.svelte";
import type { Held, Language } from "../src/host";
import { button, openWindow } from "./window";

function held(least: number, most: number | null, more: Partial<Held> = {}, contradictory = 0): Held {
  return { days: { at_least: least, at_most: most, contradictory }, as_of: "2026-11-27", goes_on: true, detentions: ["d1"], ...more };
}

/** As it is read: without the marks that set a date apart, a hard space as a space. */
function said(language: Language, asked: Held, of: "detention" | "person" = "detention"): string {
  words.speak(language);
  return heldWords(asked, of).join(" ").replaceAll(/[\u2068\u2069]/gu, "").replaceAll("\u00a0", " ");
}

const two = { detentions: ["d1", "d2"] };
const EN_DAY = "as of 27 November 2026";
const RU_DAY = "На 27 ноября 2026 г.";

test.each([
  [held(412, 412), `Held for 412 days ${EN_DAY}. No end is recorded, so it is counted up to that day.`],
  [held(1, 1, { goes_on: false }), "Held for 1 day in all."],
  [held(398, 429), `Held for at least 398 and at most 429 days ${EN_DAY}: the dates are not exact. No end is recorded, so it is counted up to that day.`],
  [held(30, null), `Held for at least 30 days ${EN_DAY}; since when is not known. No end is recorded, so it is counted up to that day.`],
  [held(1, null, { goes_on: false }), "Held for at least 1 day in all; since when is not known."],
  [held(398, 429, { goes_on: false }), "Held for at least 398 and at most 429 days in all: the dates are not exact."],
  [held(0, 0, {}, 1), "The dates of this detention contradict each other and are not counted."],
])("in English of a detention: %j", (asked, text) => {
  expect(said("en", asked)).toBe(text);
});

test.each([
  [held(412, 412), `${RU_DAY} — 412 дней в неволе. Освобождение не записано, поэтому счёт идёт по этот день.`],
  [held(1, 1, { goes_on: false }), "Всего 1 день в неволе."],
  [held(22, 22), `${RU_DAY} — 22 дня в неволе. Освобождение не записано, поэтому счёт идёт по этот день.`],
  [held(398, 429), `${RU_DAY} — не меньше 398 и не больше 429 дней в неволе: даты неточные. Освобождение не записано, поэтому счёт идёт по этот день.`],
  [held(2, 21), `${RU_DAY} — не меньше 2 и не больше 21 дня в неволе: даты неточные. Освобождение не записано, поэтому счёт идёт по этот день.`],
  [held(31, null), `${RU_DAY} — не меньше 31 дня в неволе; с какого времени, неизвестно. Освобождение не записано, поэтому счёт идёт по этот день.`],
  [held(2, null, { goes_on: false }), "Всего не меньше 2 дней в неволе; с какого времени, неизвестно."],
  [held(2, 21, { goes_on: false }), "Всего не меньше 2 и не больше 21 дня в неволе: даты неточные."],
  [held(0, 0, {}, 1), "Даты в этой записи противоречат друг другу и в счёт не вошли."],
])("in Russian of a detention: %j", (asked, text) => {
  expect(said("ru", asked)).toBe(text);
});

test("of a person with several detentions, what holds of some isn't said of all", () => {
  expect(said("en", held(40, null, two, 1), "person")).toBe(
    `Held for at least 40 days ${EN_DAY}; not every beginning is known. Where no end is recorded, it is counted up to that day. The dates of one detention contradict each other and are not counted.`,
  );
  expect(said("en", held(40, 40, { ...two, goes_on: false }, 3), "person")).toBe(
    "Held for 40 days in all. The dates of 3 detentions contradict each other and are not counted.",
  );
  expect(said("ru", held(40, null, two, 1), "person")).toBe(
    `${RU_DAY} — не меньше 40 дней в неволе; не всюду известно, с какого времени. Где освобождение не записано, счёт идёт по этот день. Даты в одной записи о лишении свободы противоречат друг другу и в счёт не вошли.`,
  );
  expect(said("ru", held(43, 43, { ...two, goes_on: false }, 2), "person")).toBe(
    "Всего 43 дня в неволе. Даты в 2 записях о лишении свободы противоречат друг другу и в счёт не вошли.",
  );
  expect(heldWords(held(0, 0, { detentions: [] }), "person")).toEqual([]);
});

function fill(rehearsal: Rehearsal): void {
  rehearsal.open = true;
  const person = rehearsal.put("person", { names: [{ text: "Анна Вымышленная" }] }); // r1
  rehearsal.put("detention", { person, from: { edtf: "2026-11-01" }, until: { edtf: "2026-11-05" } }); // r2
  rehearsal.put("detention", { person, from: { edtf: "2026-11-04" }, until: { edtf: "2026-11-10" } }); // r3
  rehearsal.put("person", { names: [{ text: "Борис Вымышленный" }] }); // r4
}

test.each(["en", "ru"] as const)("%s: a detention's page and its person's page say it, and how it is counted", async (language) => {
  const { user, page } = await openWindow(language, fill);
  const label = language === "en" ? /Days held/ : /Дней в.неволе/;
  place.begin({ view: "record", kind: "detention", id: "r2" });
  const one = await screen.findByRole("region", { name: label });
  expect(one.textContent).toMatch(/5/);
  await user.click(button(language === "en" ? "How it is counted" : "Как это посчитано"));
  within(one).getByText(language === "en" ? /not the count that is credited/ : /засчитывают/);
  expect((await axe.run(page.container)).violations).toEqual([]);
  // Overlapping days count once.
  place.begin({ view: "record", kind: "person", id: "r1" });
  await screen.findByText(language === "en" ? /Held for 10 days/ : /10.дней/);
  expect((await axe.run(page.container)).violations).toEqual([]);
});

test("of somebody who was never held nothing is asked", async () => {
  const { rehearsal } = await openWindow("en", fill);
  place.begin({ view: "record", kind: "person", id: "r4" });
  await screen.findByRole("heading", { level: 1, name: "Борис Вымышленный" });
  expect(rehearsal.called).not.toContain("custody.days");
});

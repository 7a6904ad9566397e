// Help: F1 on any screen, a page for each part, hints that go for good.

import { screen, waitFor } from "@testing-library/svelte";
import axe from "axe-core";
import { expect, test } from "vitest";
import { safetyOf } from "../rehearsal/safety";
import { t, words } from "../src/components/words.svelte";
import { TOPICS, topicOf } from "../src/features/help/topics";
import { place } from "../src/features/place/place.svelte";
import { button, openWindow } from "./window";

test.each([
  ["cases", { view: "cases" }],
  ["incidents", { view: "record", kind: "act", id: "r1" }],
  ["consent", { view: "new", kind: "consent" }],
  ["people", { view: "case", id: "r1", part: "people" }],
  ["packages", { view: "seal" }],
  ["testimony", { view: "interview" }],
  ["start", { view: "welcome" }],
] as const)("the page %s belongs to its screen", (topic, at) => {
  expect(topicOf(at)).toBe(topic);
});

test("every page has a title and a text in both languages", () => {
  for (const language of ["en", "ru"] as const) {
    words.speak(language);
    for (const topic of TOPICS) {
      expect(words.has(`help-${topic}-title`), `${language} ${topic}`).toBe(true);
      expect(t(`help-${topic}-text`).split(/\n\s*\n/).length, `${language} ${topic}`).toBeGreaterThan(1);
    }
  }
});

test("F1 opens the page of the screen; Esc returns", async () => {
  const { user } = await openWindow("en", (rehearsal) => (rehearsal.open = true));
  place.go({ view: "backup" });
  await screen.findByRole("heading", { level: 1 });
  await user.keyboard("{F1}");
  expect(await screen.findByRole("heading", { level: 2, name: "Backup" })).toBeTruthy();
  await user.click(button("Consent"));
  expect(document.activeElement?.textContent).toBe("Consent");
  expect(place.here).toEqual({ view: "help", topic: "consent" });
  await user.keyboard("{Escape}");
  expect(place.here.view).toBe("backup");
});

test("a hint goes for good, and the focus isn't lost", async () => {
  const { user, rehearsal } = await openWindow("en", (each) => (each.open = true));
  await screen.findByText(/F1 explains/);
  await user.click(button("Understood"));
  expect(screen.queryByText(/F1 explains/)).toBeNull();
  await waitFor(() => expect(safetyOf(rehearsal).settings["hint/cases"]).toBe("read"));
  expect(document.activeElement?.tagName).toBe("H1");
});

test.each(["en", "ru"] as const)("%s: the help has a name for everything", async (language) => {
  await openWindow(language, (rehearsal) => (rehearsal.open = true));
  place.go({ view: "help", topic: "consent" });
  await screen.findByRole("heading", { level: 2 });
  const results = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
  expect(results.violations.map(({ id }) => id)).toEqual([]);
});

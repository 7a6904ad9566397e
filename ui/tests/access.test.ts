// axe over every screen in both languages. What needs a layout (contrast, sizes) is asked in the real window.

import { cleanup, screen } from "@testing-library/svelte";
import axe from "axe-core";
import { expect, test } from "vitest";
import { GROUPS, type Rehearsal } from "../rehearsal/host";
import { t } from "../src/components/words.svelte";
import { place, type Place } from "../src/features/place/place.svelte";
import type { Language } from "../src/host";
import { field, openWindow } from "./window";

async function inspect(): Promise<string[]> {
  const results = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join("; ")}`);
}

/** As testing-library reads it: a hard space is a space. */
const said = (key: string): string => t(key).replaceAll("\u00a0", " ");

function fill(rehearsal: Rehearsal): void {
  rehearsal.open = true;
  const inCase = rehearsal.put("case", { title: [{ text: "Энск" }], summary: [{ text: "О деле" }] });
  rehearsal.put("incident", { title: [{ text: "Обыск" }], date: { edtf: "2022-03" }, cases: [inCase] });
  rehearsal.put("evidence", { file_name: "двор.jpg", size: 12, sha256: "c0ff".repeat(16), file: "f", cases: [inCase] });
}

const inside: Place[] = [
  { view: "cases" },
  { view: "new-case" },
  { view: "case", id: "r1" },
  { view: "case", id: "r1", part: "people" },
  { view: "case", id: "r1", part: "incidents" },
  { view: "case", id: "r1", part: "testimony" },
  { view: "case", id: "r1", part: "evidence" },
  { view: "case", id: "r1", part: "notes" },
  { view: "people" },
  { view: "same" },
  { view: "evidence" },
  { view: "deleted" },
  { view: "new", kind: "person", inCase: "r1" },
  { view: "new", kind: "incident", inCase: "r1" },
  { view: "new", kind: "act", inCase: "r1", preset: { incident: "r2" } },
  { view: "new", kind: "testimony", inCase: "r1" },
  { view: "interview", inCase: "r1" },
  { view: "new", kind: "consent", inCase: "r1" },
  { view: "new", kind: "note", inCase: "r1" },
  { view: "record", kind: "incident", id: "r2", inCase: "r1" },
  { view: "record", kind: "evidence", id: "r3", inCase: "r1" },
  { view: "history", kind: "incident", id: "r2" },
];
const languages: Language[] = ["en", "ru"];

for (const language of languages) {
  test.each(inside)(`${language}: $view $part$kind has a name for everything`, async (to) => {
    await openWindow(language, fill);
    place.go(to);
    // A busy machine shows the screen later than in the moment that the rest of it is given.
    await screen.findAllByRole("heading", { level: 1 });
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
    expect(await inspect()).toEqual([]);
    cleanup();
  });

  test(`${language}: the screens before a vault is open`, async () => {
    const { user } = await openWindow(language);
    expect(await inspect()).toEqual([]);
    await user.keyboard("{Control>}o{/Control}");
    expect(await inspect()).toEqual([]);
    await user.click(screen.getAllByRole("button").at(-1) as HTMLElement); // the recovery key
    expect(await inspect()).toEqual([]);
    place.begin({ view: "welcome" }, { view: "create" });
    await screen.findByText(/^(Step|Шаг)\s1\s/);
    // Too early: what is missing is said.
    await user.click(screen.getAllByRole("button").at(-1) as HTMLElement);
    expect(await inspect()).toEqual([]);
    await user.type(field(said("passphrase")), "candle orbit maple stone");
    await user.type(field(said("passphrase-again")), "candle orbit maple stone");
    await screen.findByText(/^(Strength: good|Стойкость: хорошая)$/);
    await user.click(screen.getAllByRole("button").at(-1) as HTMLElement);
    await screen.findByText(GROUPS[5] ?? "");
    expect(await inspect()).toEqual([]);
    await user.click(screen.getAllByRole("button").at(-1) as HTMLElement);
    expect(await inspect()).toEqual([]);
  });
}

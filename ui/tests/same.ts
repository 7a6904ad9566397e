// Three people, two of whom may be one, with a testimony and a consent of the second.

import axe from "axe-core";
import type { Rehearsal } from "../rehearsal/host";
import { place, type Place } from "../src/features/place/place.svelte";
import type { Language } from "../src/host";
import { openWindow } from "./window";

export function people(rehearsal: Rehearsal): void {
  rehearsal.open = true;
  rehearsal.put("case", { title: [{ text: "Энск" }] }); // r1
  rehearsal.put("person", { names: [{ text: "Анна Вымышленная" }], sex: "female", birth: { edtf: "1984-05-02" }, occupation: [{ text: "корреспондент" }], cases: ["r1"] }); // r2
  rehearsal.put("person", { names: [{ text: "Anna Vymyshlennaya" }], sex: "unknown", cases: ["r1"] }); // r3
  rehearsal.put("person", { names: [{ text: "Борис Примерный" }], cases: ["r1"] }); // r4
  rehearsal.put("testimony", { speaker: "r3", narrative: "Пришли ночью.", cases: ["r1"] }); // r5
  rehearsal.put("consent", { person: "r3", basis: "own_consent", level: "anonymous", purposes: ["lawyers"], cases: ["r1"] }); // r6
}

export async function openPeople(to: Place, language: Language = "en", prepare: (rehearsal: Rehearsal) => void = people) {
  const opened = await openWindow(language, prepare);
  place.begin({ view: "people" });
  place.go(to);
  return opened;
}

/** What axe finds; contrast needs a layout. */
export async function inspect(): Promise<string[]> {
  const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

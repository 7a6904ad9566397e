// A case with one record of each of five kinds, as the tests of records begin.

import type { Rehearsal } from "../rehearsal/host";
import { place, type Place } from "../src/features/place/place.svelte";
import { openWindow } from "./window";

export const NARRATIVE = "Я проснулась от стука.";

function prepare(rehearsal: Rehearsal): void {
  rehearsal.open = true;
  rehearsal.put("case", { title: [{ text: "Энск" }] }); // r1
  rehearsal.put("person", { names: [{ text: "Анна" }], cases: ["r1"] }); // r2
  rehearsal.put("incident", {
    title: [{ id: "0123456789abcdef", language: "ru", text: "Обыск" }],
    counts: [{ of: "detained", number: 3 }],
    place: { text: [{ text: "Энск" }] },
    unknown_field: "stays",
    cases: ["r1"],
  }); // r3
  rehearsal.put("testimony", { speaker: "r2", narrative: NARRATIVE, incidents: ["r3"], cases: ["r1"] }); // r4
  rehearsal.put("evidence", { file_name: "двор.jpg", size: 4810240, sha256: "c0ff".repeat(16), file: "f", cases: ["r1"] }); // r5
}

export async function openAt(to: Place, language: "en" | "ru" = "en") {
  const opened = await openWindow(language, prepare);
  place.begin({ view: "cases" });
  place.go(to);
  return opened;
}

export const incident: Place = { view: "record", kind: "incident", id: "r3", inCase: "r1" };

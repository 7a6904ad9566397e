// What the program refuses of a record, and how it counts a case, as far as a rehearsal needs it.

import type { Args, Rehearsal, Stored } from "./host";

function lacks(value: unknown): boolean {
  return value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}

/** The field without which the record isn't one. */
export function needed(kind: string, record: Args): string | undefined {
  const any: Record<string, string[]> = {
    case: ["title"],
    person: ["names", "description"],
    incident: ["title", "description", "type_words"],
    involvement: ["perpetrator", "unknown", "description"],
    evidence: ["title", "file_name"],
    note: ["text"],
    act: ["type"],
    testimony: ["narrative"],
  };
  const all = kind === "consent" ? ["person", "basis", "purposes", "level"] : [];
  const missing = all.find((name) => lacks(record[name]));
  if (missing) return missing;
  const one = any[kind];
  return one?.every((name) => lacks(record[name])) ? one[0] : undefined;
}

/** Whether nothing of a sealed testimony differs but what came later. */
export function onlyAdds(record: Args, sealed: Args): boolean {
  const names = new Set([...Object.keys(record), ...Object.keys(sealed)]);
  const later = ["additions", "cases"];
  return [...names].every((name) => later.includes(name) || JSON.stringify(record[name]) === JSON.stringify(sealed[name]));
}

/** A case at a glance. */
export function overviewOf(rehearsal: Rehearsal, of: Stored, stateOf: (id: string) => string): object {
  const live = [...rehearsal.stored.values()].filter((each) => stateOf(each.id) === "live");
  const inside = live.filter((each) => (each.record["cases"] as string[] | undefined)?.includes(of.id));
  const counts = new Map<string, number>();
  for (const each of inside) counts.set(each.kind, (counts.get(each.kind) ?? 0) + 1);
  const consent = { people: 0, agreed: 0, due: 0, refused: 0, withdrawn: 0, unasked: 0, officials: 0 };
  const unasked: Stored[] = [];
  for (const person of inside.filter((each) => each.kind === "person")) {
    const consents = live.filter((each) => each.kind === "consent" && each.record["person"] === person.id);
    consent.people += 1;
    if (consents.length === 0) unasked.push(person);
    else if (consents.some((each) => each.record["level"] === "refused")) consent.refused += 1;
    else if (consents.every((each) => each.record["withdrawn"])) consent.withdrawn += 1;
    else consent.agreed += 1;
  }
  consent.unasked = unasked.length;
  const latest = [...inside].reverse().slice(0, 8).map((each) => ({ row: rehearsal.row(each), time: "2026-11-26T12:00:00Z" }));
  const few = unasked.slice(0, 5).map((each) => rehearsal.row(each));
  return { id: of.id, title: (rehearsal.row(of) as { title: string }).title, unasked: few, latest, counts: [...counts].map(([kind, count]) => ({ kind, count })), consent };
}

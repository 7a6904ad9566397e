// The pages of the help, and which of them belongs to which screen.

import type { Place } from "../place/place.svelte";

export const TOPICS = [
  "start", "today", "cases", "people", "incidents", "testimony", "consent", "evidence", "transcripts", "search", "import", "packages", "verify", "backup", "settings", "lock", "keys",
] as const;
export type Topic = (typeof TOPICS)[number];

const views: Partial<Record<Place["view"], Topic>> = {
  today: "today",
  cases: "cases",
  "new-case": "cases",
  people: "people",
  same: "people",
  compare: "people",
  evidence: "evidence",
  exhibit: "evidence",
  redact: "evidence",
  transcribe: "transcripts",
  translate: "transcripts",
  interview: "testimony",
  deleted: "cases",
  history: "cases",
  search: "search",
  import: "import",
  packages: "packages",
  seal: "packages",
  verify: "verify",
  backup: "backup",
  settings: "settings",
};
const kinds: Partial<Record<string, Topic>> = {
  person: "people",
  incident: "incidents",
  act: "incidents",
  involvement: "incidents",
  testimony: "testimony",
  consent: "consent",
  evidence: "evidence",
  people: "people",
  incidents: "incidents",
};

/** The page for the screen where the person is. */
export function topicOf(at: Place): Topic {
  if (at.view === "record" || at.view === "new") return kinds[at.kind] ?? "cases";
  if (at.view === "case") return kinds[at.part ?? ""] ?? "cases";
  return views[at.view] ?? "start";
}

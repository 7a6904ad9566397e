// The parts of a case, and the kinds that each of them holds.

import type { Kind } from "../../host";
import type { CasePart } from "../place/place.svelte";

export const PARTS: { part: CasePart; kinds: Kind[] }[] = [
  { part: "overview", kinds: [] },
  { part: "people", kinds: ["person", "relation", "representation"] },
  { part: "incidents", kinds: ["incident", "act"] },
  { part: "testimony", kinds: ["testimony"] },
  { part: "custody", kinds: ["detention", "proceeding", "hearing", "health"] },
  { part: "evidence", kinds: ["evidence"] },
  { part: "findings", kinds: ["claim", "finding", "assessment"] },
  { part: "notes", kinds: ["intervention", "task", "note"] },
  { part: "timeline", kinds: [] },
];

export function kindsOf(part: CasePart): Kind[] {
  return PARTS.find((each) => each.part === part)?.kinds ?? [];
}

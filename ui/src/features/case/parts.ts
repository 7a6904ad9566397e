// The parts of a case, and the kinds that each of them holds.

import type { Kind } from "../../host";
import type { CasePart } from "../place/place.svelte";

export const PARTS: { part: CasePart; kinds: Kind[] }[] = [
  { part: "overview", kinds: [] },
  { part: "people", kinds: ["person"] },
  { part: "incidents", kinds: ["incident", "act"] },
  { part: "testimony", kinds: ["testimony"] },
  { part: "evidence", kinds: ["evidence"] },
  { part: "notes", kinds: ["note"] },
];

export function kindsOf(part: CasePart): Kind[] {
  return PARTS.find((each) => each.part === part)?.kinds ?? [];
}

// The parts of a case: what each lists, and what «new» makes there.

import type { Kind, Order } from "../../host";
import type { CasePart } from "../place/place.svelte";

export interface Part {
  part: CasePart;
  kind: Kind;
  order: Order;
  descending: boolean;
}

export const PARTS: Part[] = [
  { part: "people", kind: "person", order: "title", descending: false },
  { part: "incidents", kind: "incident", order: "date", descending: true },
  { part: "testimony", kind: "testimony", order: "date", descending: true },
  { part: "evidence", kind: "evidence", order: "recent", descending: true },
  { part: "notes", kind: "note", order: "recent", descending: true },
];

export const TABS: CasePart[] = ["overview", ...PARTS.map((each) => each.part)];

// What each kind is called, and which of its fields a form shows first.

import { t } from "../../components/words.svelte";
import type { FieldShape, Kind } from "../../host";

/** Fields that stand first; the others follow under «More». */
const FIRST: Partial<Record<Kind, string[]>> = {
  case: ["title", "reference", "summary"],
  person: ["names", "roles", "occupation", "description"],
  incident: ["title", "date", "place", "description", "types"],
  act: ["type", "victim", "incident", "date", "methods", "description"],
  involvement: ["act", "perpetrator", "unknown", "description", "degree", "perpetrator_type"],
  testimony: ["speaker", "taken_by", "date", "place", "how", "language", "first_account", "narrative"],
  consent: ["person", "testimony", "basis", "purposes", "level", "obtained", "how", "conditions"],
  evidence: ["title", "description", "shows", "shows_nobody", "incidents", "obtained", "obtained_from", "restriction"],
  note: ["text", "about"],
};

/** Fields that a form never asks for: cases are set by where the record is made. */
const UNASKED = new Set(["cases", "import"]);

export function kindName(kind: Kind): string {
  return t(`record-kind-${kind}`);
}

export function kindsName(kind: Kind): string {
  return t(`record-kinds-${kind}`);
}

/** The fields of a form: first those that matter most, then the others. */
export function arranged(kind: Kind, fields: FieldShape[]): { first: FieldShape[]; more: FieldShape[] } {
  const asked = fields.filter((field) => !UNASKED.has(field.name));
  const order = FIRST[kind];
  if (!order) return { first: asked, more: [] };
  const first = order.flatMap((name) => asked.filter((field) => field.name === name));
  return { first, more: asked.filter((field) => !order.includes(field.name)) };
}

/** The label of a field, in the words of its kind where these say more. */
export function fieldName(kind: Kind, name: string): string {
  const own = `record-${kind}-${name}`;
  const said = t(own);
  return said === own ? t(`field-${name}`) : said;
}

/** What is said where a field that is needed is empty, in the words of its kind. */
export function fieldMissing(kind: Kind, name: string): string | undefined {
  const key = `record-${kind}-${name}-missing`;
  const said = t(key);
  return said === key ? undefined : said;
}

/** Help beneath a field's label, where there is some. */
export function fieldHelp(kind: Kind, name: string): string | undefined {
  const key = `record-${kind}-${name}-help`;
  const said = t(key);
  return said === key ? undefined : said;
}

// Where a column can go, in words: `place.latitude` is “Place › Latitude”.

import { t, words } from "../../components/words.svelte";
import type { Kind } from "../../host";
import { fields, vocabularies } from "../record/vocabulary.svelte";
import { fieldName } from "../record/words";

/** The kinds that a row can become. */
export const KINDS: Kind[] = ["incident", "person", "testimony", "case", "facility", "note"];

function partName(field: string, part: string): string {
  if (field === "counts") return vocabularies.label("count_of", part);
  const own = `table-part-${part}`;
  if (words.has(own)) return t(own);
  return words.has(`field-${part}`) ? t(`field-${part}`) : part;
}

export function targetName(kind: Kind, target: string): string {
  const [field = "", part] = target.split(".");
  const name = fieldName(kind, field);
  return part ? `${name} › ${partName(field, part)}` : name;
}

const parts: Record<string, string> = { "place.region": "region", "place.precision": "place_precision" };

/** The vocabulary whose terms the cells have to be. */
export function vocabularyOf(kind: Kind, target: string): string | undefined {
  const shape = fields.shape(kind, target);
  return parts[target] ?? (shape?.of === "code" || shape?.of === "codes" ? shape.vocabulary : undefined);
}

/** Whether the cells are days. */
export function isDate(kind: Kind, target: string): boolean {
  const [field = "", part = ""] = target.split(".");
  return fields.shape(kind, field)?.of === "date" && ["", "from", "to"].includes(part);
}

/** Whether what stands in the cells has a language. */
export function hasLanguage(kind: Kind, target: string): boolean {
  const of = fields.shape(kind, target)?.of ?? "";
  return ["texts", "long_texts", "names"].includes(of) || target === "place.text";
}

/** How several values in one cell are told apart. */
export function splitOf(kind: Kind, target: string): string | undefined {
  if (target === "sources.url") return "addresses";
  const of = fields.shape(kind, target)?.of ?? "";
  return ["codes", "countries", "languages"].includes(of) ? "semicolon" : undefined;
}

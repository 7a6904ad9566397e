// The changes of a record's history by field: what a person can read of the journal's paths and values.

import { t, words } from "../../components/words.svelte";
import type { FieldChange, Kind } from "../../host";
import { setByReference } from "../record/form";
import { titleOf, told, toldSet } from "../record/told";
import type { Titles } from "../record/titles.svelte";
import { fields } from "../record/vocabulary.svelte";
import { countryName, languageName, within } from "../../components/names";
import { orderOf } from "../record/layout";
import { fieldName, term } from "../record/words";

const ITEM = /^[0-9a-f]{16}$/;

/** Vocabularies of the parts of fields. */
const PARTS: Record<string, string> = {
  "place/region": "region",
  "place/precision": "place_precision",
  "counts/of": "count_of",
  "names/usage": "name_usage",
  "names/scheme": "name_scheme",
};

/** Parts of a field, the one that is read first ahead. */
const READ = ["text", "usage", "scheme", "language", "of", "number", "edtf", "phrase", "zone", "address", "region", "country", "latitude", "longitude", "precision"];

/** The changes in the order in which a page tells the fields; what the state became comes first. */
export function inOrder(kind: Kind, changes: readonly FieldChange[]): FieldChange[] {
  const order = ["@state", ...orderOf(kind)];
  const items = new Map(changes.flatMap(({ path, after }) => (Array.isArray(after) ? after.map((id, at) => [`${path}/${String(id)}`, at] as const) : [])));
  const after = (all: readonly string[], name: string): number => (all.indexOf(name) + all.length + 1) % (all.length + 1);
  const place = ({ path }: FieldChange): number[] => {
    const [field = "", item = "", ...rest] = path.split("/");
    return [after(order, field), item === "" ? -1 : (items.get(`${field}/${item}`) ?? items.size), after(READ, rest.at(-1) ?? item)];
  };
  return [...changes].sort((one, other) => {
    const [theirs, others] = [place(one), place(other)];
    const at = theirs.findIndex((each, index) => each !== others[index]);
    return at < 0 ? 0 : (theirs[at] ?? 0) - (others[at] ?? 0);
  });
}

/** The order of a list's items, and what ties a record to its file, say nothing to a person. */
export function readable(kind: Kind, change: FieldChange): boolean {
  const ids = (value: unknown): boolean => Array.isArray(value) && value.length > 0 && value.every((each) => ITEM.test(String(each)));
  if (change.erased) return true;
  if (kind === "evidence" && change.path === "file") return false;
  return !ids(change.after) && !ids(change.before);
}

/** `names/0123456789abcdef` of a path within that item of a list. */
const itemOf = (path: string): string | undefined => /^.*\/[0-9a-f]{16}(?=\/)/.exec(path)?.[0];

/** What each item of a list was called after each change (oldest first): its text, or a number's words. */
export function itemNames(changes: readonly { fields: readonly FieldChange[] }[]): ReadonlyMap<string, string>[] {
  const names = new Map<string, string>();
  return changes.map(({ fields }) => {
    for (const { path, after } of fields) {
      const item = itemOf(path);
      if (item === undefined || !/\/(text|phrase|url)$/.test(path)) continue;
      if (typeof after === "string") names.set(item, after);
      else names.delete(item);
    }
    return new Map(names);
  });
}

/** The item of a list that a path is of, where the change doesn't tell its text beside it. */
export function itemName(path: string, changes: readonly FieldChange[], names: ReadonlyMap<string, string>): string {
  const item = itemOf(path);
  if (item === undefined || changes.some((each) => each.path === `${item}/text`)) return "";
  return names.get(item) ?? "";
}

/** A path in words; `item` is what the item of a list is called that it belongs to, where that must be said. */
export function pathName(kind: Kind, path: string, item = ""): string {
  if (path === "@state") return t("field-state");
  const [field = "", ...rest] = path.split("/").filter((part) => !ITEM.test(part));
  const last = rest.at(-1);
  const plain = last === undefined || last === "text" || (last === "edtf" && rest.length === 1);
  const name = item ? t("history-item", { field: fieldName(kind, field), item }) : fieldName(kind, field);
  return plain ? name : `${name}: ${within(fieldName(kind, last))}`;
}

/** The change of the language in which a text is written: told with the text, where both changed. */
export function languageOf(path: string, changes: readonly FieldChange[]): FieldChange | undefined {
  return path.endsWith("/text") ? changes.find((each) => each.path === path.replace(/text$/, "language")) : undefined;
}

/** Whether a change is told with another one. */
export function toldElsewhere(path: string, changes: readonly FieldChange[]): boolean {
  return path.endsWith("/language") && changes.some((each) => each.path === path.replace(/language$/, "text"));
}

/** Whether a date stands at a path. */
export function isDate(kind: Kind, path: string): boolean {
  return path.endsWith("/edtf") || fields.shape(kind, path)?.of === "date";
}

/** Ids of records among the values of a change. */
export function referredIn(kind: Kind, changes: readonly FieldChange[]): string[] {
  return changes.flatMap(({ path, before, after }) => {
    const [name = ""] = path.split("/");
    const shape = fields.shape(kind, name);
    if (!shape || (shape.of !== "reference" && shape.of !== "references" && !setByReference({ name, shape }))) return [];
    return [before, after].flat().filter((value): value is string => typeof value === "string");
  });
}

/** «Moscow time» of `Europe/Moscow`; the zone as it is where it has no name of ours. */
function zoneName(zone: string): string {
  const key = `date-zone-${zone.toLowerCase().replaceAll(/[^a-z0-9]/g, "-")}`;
  return words.has(key) ? t(key) : zone;
}

export function pathValue(kind: Kind, path: string, value: unknown, titles: Titles): string {
  if (value === undefined || value === null) return "";
  const parts = path.split("/").filter((part) => !ITEM.test(part));
  const [field = ""] = parts;
  const key = `history-state-${String(value)}`;
  if (path === "@state") return words.has(key) ? t(key) : String(value);
  const vocabulary = PARTS[parts.join("/")];
  if (vocabulary) return term(vocabulary, String(value));
  if (parts.at(-1) === "country") return countryName(String(value));
  if (parts.at(-1) === "language") return languageName(String(value));
  const shape = fields.shape(kind, field);
  if (parts.at(-1) === "zone") return zoneName(String(value));
  if (parts.length > 1) return String(value);
  if (shape && setByReference({ name: field, shape })) return titleOf(String(value), titles);
  if (shape?.of === "set") return toldSet(field, value);
  return Array.isArray(value) && shape && !["codes", "languages", "countries", "references"].includes(shape.of)
    ? value.map(String).join("\n")
    : told(shape, value, titles);
}

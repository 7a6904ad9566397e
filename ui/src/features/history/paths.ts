// The changes of a record's history by field: what a person can read of the journal's paths and values.

import { t, words } from "../../components/words.svelte";
import type { FieldChange, Kind, Shape } from "../../host";
import { namesField, setByReference } from "../record/form";
import { titleOf, told, toldSet } from "../record/told";
import type { Titles } from "../record/titles.svelte";
import { fields, ownFields } from "../record/vocabulary.svelte";
import { countryName, languageName, within } from "../../components/names";
import { orderOf } from "../record/layout";
import { fieldName, partName, pathWords, term } from "../record/words";

const ITEM = /^[0-9a-f]{16}$/;

/** Vocabularies of the parts of fields, by the field's shape. */
const PARTS: Partial<Record<Shape["of"], Record<string, string>>> = {
  place: { region: "region", precision: "place_precision" },
  counts: { of: "count_of" },
  names: { usage: "name_usage", scheme: "name_scheme" },
};

/** A path of the journal by what stands there: the field, the part of its rows, and what follows of a value's own parts. */
interface Way {
  field: string;
  part?: string;
  shape: Shape | undefined;
  rest: string[];
}

function wayOf(kind: Kind, path: string): Way {
  const [field = "", ...rest] = path.split("/").filter((part) => !ITEM.test(part));
  const shape = fields.shape(kind, field);
  const part = shape?.of === "rows" ? shape.fields.find(({ name }) => name === rest[0]) : undefined;
  return part ? { field, part: part.name, shape: part.shape, rest: rest.slice(1) } : { field, shape, rest };
}

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

/** What a value calls the item of a list that it is a part of: its text, a number's words, the term of a row. */
function calls(kind: Kind, path: string): ((value: string) => string) | undefined {
  const { part, shape, rest } = wayOf(kind, path);
  if (part === undefined) return /\/(text|phrase|url)$/.test(path) ? (value) => value : undefined;
  if (part === "own_field") return (id) => ownFields.label(id);
  return shape?.of === "code" && rest.length === 0 ? (code) => term(shape.vocabulary, code) : undefined;
}

/** What each item of a list was called after each change (oldest first). */
export function itemNames(kind: Kind, changes: readonly { fields: readonly FieldChange[] }[]): ReadonlyMap<string, string>[] {
  const names = new Map<string, string>();
  return changes.map(({ fields }) => {
    const called = new Set<string>();
    for (const { path, after } of fields) {
      const item = itemOf(path);
      const call = item === undefined ? undefined : calls(kind, path);
      if (item === undefined || call === undefined || called.has(item)) continue;
      called.add(item);
      if (typeof after === "string") names.set(item, call(after));
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
  const { field, part, rest } = wayOf(kind, path);
  const last = rest.at(-1);
  const plain = last === undefined || last === "text" || (last === "edtf" && rest.length === 1);
  const whole = item ? t("history-item", { field: fieldName(kind, field), item }) : fieldName(kind, field);
  const name = part ? `${whole}: ${within(partName(field, part))}` : whole;
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
  const { shape, rest } = wayOf(kind, path);
  return path.endsWith("/edtf") || (shape?.of === "date" && rest.length === 0);
}

/** Ids of records among the values of a change. */
export function referredIn(kind: Kind, changes: readonly FieldChange[]): string[] {
  return changes.flatMap(({ path, before, after }) => {
    const { field: name, shape } = wayOf(kind, path);
    if (!shape || (shape.of !== "reference" && shape.of !== "references" && !setByReference({ name, shape }))) return [];
    return [before, after].flat().filter((value): value is string => typeof value === "string");
  });
}

/** «Moscow time» of `Europe/Moscow`; the zone as it is where it has no name of ours. */
function zoneName(zone: string): string {
  const key = `date-zone-${zone.toLowerCase().replaceAll(/[^a-z0-9]/g, "-")}`;
  return words.has(key) ? t(key) : zone;
}

/** `about` is of which kind the record is that this one is about, where it is about one. */
export function pathValue(kind: Kind, path: string, value: unknown, titles: Titles, about?: Kind): string {
  if (value === undefined || value === null) return "";
  const { field, shape, rest } = wayOf(kind, path);
  const last = rest.at(-1);
  const key = `history-state-${String(value)}`;
  if (path === "@state") return words.has(key) ? t(key) : String(value);
  const vocabulary = shape && last !== undefined && PARTS[shape.of]?.[last];
  if (vocabulary) return term(vocabulary, String(value));
  if (last === "country") return countryName(String(value));
  if (last === "language") return languageName(String(value));
  if (last === "zone") return zoneName(String(value));
  if (last !== undefined) return String(value);
  if (shape && namesField({ name: field, shape })) return pathWords(String(value), about);
  if (shape && setByReference({ name: field, shape })) return titleOf(String(value), titles);
  if (shape?.of === "set") return toldSet(field, value);
  return Array.isArray(value) && shape && !["codes", "languages", "countries", "references"].includes(shape.of)
    ? value.map(String).join("\n")
    : told(shape, value, titles);
}

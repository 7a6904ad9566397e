// A change of a record in words: which field, what stood there, what stands there.

import { t } from "../../components/words.svelte";
import type { FieldChange, Kind } from "../../host";
import { fieldName } from "./kinds";
import { vocabulary } from "./vocabulary.svelte";

/** A number in a list, or the random id of an item. */
const PLACE = /^(\d+|[0-9a-f]{16,})$/;

/** Parts of a field that a person never sees as parts: the text of a text, the code of a date. */
const INNER = new Set(["text", "edtf"]);

/** What a field is called, from the outside in. */
export function pathName(kind: Kind, path: string): string {
  const parts = path.split("/").filter((part, at) => !PLACE.test(part) && (at === 0 || !INNER.has(part)));
  return parts.map((part, at) => (at === 0 ? fieldName(kind, part) : t(`field-${part}`))).join(" › ");
}

/** The vocabulary whose codes stand at a path. */
function vocabularyAt(kind: Kind, path: string): string | undefined {
  const parts = path.split("/");
  const shape = vocabulary.fields(kind).find((field) => field.name === parts[0])?.shape;
  const last = parts.at(-1);
  if (shape?.of === "code" || shape?.of === "codes") return shape.vocabulary;
  if (shape?.of === "place" && last === "region") return "region";
  if (shape?.of === "place" && last === "precision") return "place_precision";
  if (shape?.of === "counts" && last === "of") return "count_of";
  if (shape?.of === "names" && last === "usage") return "name_usage";
  if (shape?.of === "names" && last === "scheme") return "name_scheme";
  return undefined;
}

/** Whether other records stand at a path. */
export function refers(kind: Kind, path: string): boolean {
  const shape = vocabulary.fields(kind).find((field) => field.name === path.split("/")[0])?.shape;
  return shape?.of === "reference" || shape?.of === "references";
}

/** Everything in a change that has to be asked for by its id, or put into words: single values, and lists of them. */
export function singles(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((each) => typeof each === "string");
}

/** Whether a date stands at a path. */
export function isDate(path: string): boolean {
  return path.split("/").at(-1) === "edtf";
}

/** A value in words; `said` are other records by what they are called, and dates in words. */
export function valueName(kind: Kind, path: string, value: unknown, said: Map<string, string>): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map((each: unknown) => valueName(kind, path, each, said)).join(", ");
  if (typeof value === "boolean") return value ? t("record-yes") : t("record-no");
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const codes = vocabularyAt(kind, path);
  if (codes) return vocabulary.label(codes, text);
  return said.get(text) ?? text;
}

/** Whether a change only tells which items a list has: the items themselves are told. */
export function isOrder(change: FieldChange): boolean {
  const ids = (value: unknown): boolean =>
    Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === "string" && /^[0-9a-f]{16}$/.test(item));
  return ids(change.before) || ids(change.after);
}

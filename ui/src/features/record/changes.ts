// A change of a record in words: which field, what stood there, what stands there.

import { t } from "../../components/words.svelte";
import type { FieldChange, Kind } from "../../host";
import { fieldName } from "./kinds";
import { vocabulary } from "./vocabulary.svelte";

/** A number in a list, or the random id of an item. */
const PLACE = /^(\d+|[0-9a-f]{16,})$/;

/** What a field is called, from the outside in. */
export function pathName(kind: Kind, path: string): string {
  const parts = path.split("/").filter((part) => !PLACE.test(part));
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

/** A value in words; `titles` are what other records are called. */
export function valueName(kind: Kind, path: string, value: unknown, titles: Map<string, string>): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? t("record-yes") : t("record-no");
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const codes = vocabularyAt(kind, path);
  if (codes) return vocabulary.label(codes, text);
  return titles.get(text) ?? text;
}

/** Whether a change only tells which items a list has: the items themselves are told. */
export function isOrder(change: FieldChange): boolean {
  const ids = (value: unknown): boolean =>
    Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === "string" && /^[0-9a-f]{16}$/.test(item));
  return ids(change.before) || ids(change.after);
}

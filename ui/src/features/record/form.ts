// A record between the vault and the form. The form holds what the record holds, but dates as they are typed;
// what no field shows is carried through untouched.

import { Failure, type EdtfDate, type FieldShape, type Kind, type PlaceRecord, type Text } from "../../host";
import { readDate, typedDate, type TypedDate } from "./date";
import { neededOf } from "./layout";
import { fields } from "./vocabulary.svelte";

export type Document = Record<string, unknown>;
export type Form = Record<string, unknown>;

/** An addition to a testimony; one that was saved is only read. */
export interface TypedAddition {
  id?: string;
  date: TypedDate;
  text: string;
  saved?: boolean;
}

function toForm(field: FieldShape, value: unknown): unknown {
  if (field.shape.of === "date") return typedDate(value as EdtfDate | undefined);
  if (field.shape.of === "additions") {
    const items = (value ?? []) as { id?: string; date?: EdtfDate; text: string }[];
    return items.map((item) => ({ ...item, date: typedDate(item.date), saved: true }) satisfies TypedAddition);
  }
  if (field.shape.of === "rows") {
    const { fields: parts } = field.shape;
    return ((value ?? []) as Document[]).map((row) => ({ ...row, ...formRow(parts, row) }));
  }
  return value === undefined ? undefined : structuredClone(value);
}

/** What a row of a list, or a new one, holds while it is typed into. */
export function formRow(parts: readonly FieldShape[], row: Document = {}): Form {
  const typed = parts.map((part) => [part.name, toForm(part, row[part.name])] as const);
  return Object.fromEntries(typed.filter(([, value]) => value !== undefined));
}

export function formOf(kind: Kind, record: Document): Form {
  const typed = fields.of(kind).filter((field) => field.shape.of !== "set");
  return Object.fromEntries(typed.map((field) => [field.name, toForm(field, record[field.name])]));
}

function withoutEmpty(value: object): object | undefined {
  const kept = Object.entries(value).filter(([, each]) => each !== undefined && each !== "" && !(Array.isArray(each) && each.length === 0));
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

function texts(value: unknown): Text[] {
  return ((value ?? []) as Text[]).filter((text) => text.text.trim());
}

function items(value: unknown, holds: (item: Record<string, unknown>) => boolean): unknown[] {
  return ((value ?? []) as Record<string, unknown>[]).filter(holds).map((item) => withoutEmpty(item) ?? {});
}

/** What the record will hold of a field; `undefined` where nothing. Throws where a date can't be read. */
async function toRecord(field: FieldShape, value: unknown, before: unknown): Promise<unknown> {
  switch (field.shape.of) {
    case "date":
      return readDate(value as TypedDate, before as EdtfDate | undefined);
    case "additions": {
      const known = (before ?? []) as { id?: string; date?: EdtfDate }[];
      const said = ((value ?? []) as TypedAddition[]).filter((item) => item.text.trim());
      return Promise.all(
        said.map(async (item) => {
          const date = await readDate(item.date, known.find((each) => each.id && each.id === item.id)?.date);
          return { ...(item.id && { id: item.id }), ...(date && { date }), text: item.text };
        }),
      );
    }
    case "texts":
    case "long_texts":
      return texts(value);
    case "names":
      return items(value, (item) => String(item["text"] ?? "").trim() !== "");
    case "counts":
      return items(value, (item) => Boolean(item["of"]) && (item["number"] !== undefined || Boolean(item["phrase"])));
    case "sources":
      return items(value, (item) => Boolean(item["text"]) || Boolean(item["url"]));
    case "rows": {
      const { fields: parts } = field.shape;
      const known = (before ?? []) as Document[];
      // A field of the vault's own is named before anything stands in it.
      const rows = ((value ?? []) as Form[]).filter((row) => parts.some((part) => part.name !== "own_field" && holds(row[part.name])));
      return Promise.all(rows.map((row) => rowOf(parts, row, known.find((each) => each["id"] && each["id"] === row["id"]))));
    }
    case "place": {
      const place = (value ?? {}) as PlaceRecord;
      return withoutEmpty({ ...place, text: texts(place.text) });
    }
    case "flag":
      return value === true ? true : undefined;
    case "line":
    case "language":
      return typeof value === "string" ? value.trim() : undefined;
    case "narrative":
      return typeof value === "string" && value.trim() ? value : undefined;
    default:
      return value;
  }
}

/** A row as the record holds it; what no field shows is carried through. */
async function rowOf(parts: readonly FieldShape[], row: Form, before: Document = {}): Promise<Document> {
  const record: Document = { ...before };
  for (const part of parts) {
    const value = await toRecord(part, row[part.name], before[part.name]);
    if (empty(value)) Reflect.deleteProperty(record, part.name);
    else record[part.name] = value;
  }
  return record;
}

function empty(value: unknown): boolean {
  return value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

/** Fields that can't be saved as they stand, with what the program said. */
export class Unreadable extends Error {
  constructor(readonly faults: Record<string, unknown>) {
    super("unreadable");
  }
}

/** The record with what the form holds. Throws `Unreadable` with every date that can't be read and all that is missing. */
export async function recordOf(kind: Kind, form: Form, before: Document): Promise<Document> {
  const record = { ...before };
  const faults: Record<string, unknown> = {};
  for (const field of fields.of(kind)) {
    if (field.shape.of === "set") continue;
    try {
      const value = await toRecord(field, form[field.name], before[field.name]);
      if (empty(value)) Reflect.deleteProperty(record, field.name);
      else record[field.name] = value;
    } catch (thrown) {
      const failure = Failure.from(thrown);
      if (failure.code !== "date_unreadable") throw failure;
      faults[field.name] = failure;
    }
  }
  // All at once: whoever fills in a form shouldn't be sent back for each of them.
  for (const field of neededOf(kind, record)) {
    if (!(field in record)) faults[field] = new Failure("field_missing", { field });
  }
  if (Object.keys(faults).length > 0) throw new Unreadable(faults);
  return record;
}

/** A date of the form: a place has texts, a text stands in a list. */
function typed(value: unknown): value is TypedDate {
  return typeof value === "object" && value !== null && "text" in value && typeof value.text === "string";
}

/** Whether a field of the form holds anything. */
export function holds(value: unknown): boolean {
  if (typed(value)) return value.text.trim() !== "" || Boolean(value.phrase?.trim());
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return withoutEmpty(value) !== undefined;
  return !empty(value) && value !== false;
}

/** A whole number, of what was typed for one. */
export function numberOf(typed: string): number | undefined {
  const digits = typed.replaceAll(/\D/g, "").slice(0, 12);
  return digits ? Number(digits) : undefined;
}

/** What names a field of another record: of the one that a claim or a finding is about. */
export function namesField(field: FieldShape): boolean {
  return field.shape.of === "line" && field.name === "field";
}

/** What the program sets and is another record: the import that made this one, the person into whom it was merged. */
export function setByReference(field: FieldShape): boolean {
  return field.shape.of === "set" && ["import", "merged_into"].includes(field.name);
}

/** The records that the values of a kind's fields refer to. */
export function referred(kind: Kind, values: Form): string[] {
  return referredBy(fields.of(kind), values);
}

function referredBy(all: readonly FieldShape[], values: Form): string[] {
  return all.flatMap((field) => {
    const value = values[field.name];
    if (field.shape.of === "rows") {
      const { fields: parts } = field.shape;
      return ((value ?? []) as Form[]).flatMap((row) => referredBy(parts, row));
    }
    if (field.shape.of === "reference") return typeof value === "string" ? [value] : [];
    if (field.shape.of === "references") return (value ?? []) as string[];
    return setByReference(field) && typeof value === "string" ? [value] : [];
  });
}

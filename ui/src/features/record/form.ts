// A record of any kind between its document and a form: what the form doesn't show is carried through untouched.

import type { EdtfDate, FieldShape, Name, PlaceRecord, Text } from "../../host";
import { readDate, typedDate, type TypedDate } from "./date";
import { shownText, withText } from "./text";

/** What is typed, by field: a text, several codes or ids, or a date as it was typed. */
export type Typed = string | string[] | TypedDate;
export type Form = Record<string, Typed>;
export type Document = Record<string, unknown>;

/** How a field is typed; `undefined`: no form shows it. */
export function typing(field: FieldShape): "text" | "list" | "date" | undefined {
  switch (field.shape.of) {
    case "texts":
    case "long_texts":
    case "line":
    case "narrative":
    case "language":
    case "number":
    case "flag":
    case "code":
    case "reference":
    case "place":
    case "names":
      return "text";
    case "languages":
    case "countries":
    case "codes":
    case "references":
      return "list";
    case "date":
      return "date";
    default:
      return undefined;
  }
}

function typedOf(field: FieldShape, value: unknown): Typed {
  switch (field.shape.of) {
    case "texts":
    case "long_texts":
      return shownText(value as Text[] | undefined);
    case "names":
      return ((value as Name[] | undefined) ?? []).map((name) => name.text).join("\n");
    case "place":
      return shownText((value as PlaceRecord | undefined)?.text);
    case "date":
      return typedDate(value as EdtfDate | undefined);
    case "flag":
      return value === true ? "yes" : value === false ? "no" : "";
    case "languages":
    case "countries":
    case "codes":
    case "references":
      return (value as string[] | undefined) ?? [];
    default:
      return value === undefined || value === null ? "" : String(value);
  }
}

/** The form of a document. */
export function formOf(fields: FieldShape[], document: Document): Form {
  const shown = fields.filter((field) => typing(field));
  return Object.fromEntries(shown.map((field) => [field.name, typedOf(field, document[field.name])]));
}

/** Each written form of a name on its own line; a form that stood there keeps its item. */
function names(typed: string, before: Name[] | undefined): Name[] {
  const lines = typed.split("\n").map((line) => line.trim()).filter(Boolean);
  return lines.map((text, at) => {
    const same = before?.find((name) => name.text === text);
    if (same) return same;
    const moved = before?.[at];
    const free = moved && !lines.includes(moved.text);
    return free ? { ...moved, text } : { text, ...(at === 0 && { usage: "primary" }) };
  });
}

async function valueOf(field: FieldShape, typed: Typed, before: unknown): Promise<unknown> {
  switch (field.shape.of) {
    case "texts":
    case "long_texts":
      return withText(before as Text[] | undefined, typed as string);
    case "names":
      return names(typed as string, before as Name[] | undefined);
    case "place": {
      const place = before as PlaceRecord | undefined;
      const text = withText(place?.text, typed as string);
      const rest = { ...place, text };
      return Object.values(rest).some((part) => (Array.isArray(part) ? part.length > 0 : part)) ? rest : undefined;
    }
    case "date":
      return readDate(typed as TypedDate, before as EdtfDate | undefined);
    case "flag":
      return typed === "yes" ? true : typed === "no" ? false : undefined;
    case "number":
      return typed === "" ? undefined : Number(typed);
    case "narrative":
      // As it was given, to the last space.
      return (typed as string).trim() ? typed : undefined;
    case "line":
    case "language":
    case "code":
    case "reference":
      return (typed as string).trim() || undefined;
    default:
      return typed;
  }
}

/** The document that the form makes of the one before. Throws `date_unreadable` with the field's name. */
export async function documentOf(fields: FieldShape[], form: Form, before: Document): Promise<Document> {
  const changed: [string, unknown][] = [];
  for (const field of fields) {
    const typed = form[field.name];
    if (typed === undefined) continue;
    const value = await valueOf(field, typed, before[field.name]).catch((thrown: unknown) => {
      if (typeof thrown === "object" && thrown) Object.assign(thrown, { field: field.name });
      throw thrown;
    });
    changed.push([field.name, value]);
  }
  const all = Object.entries({ ...before, ...Object.fromEntries(changed) });
  return Object.fromEntries(all.filter(([, value]) => value !== undefined));
}

/** What a field of a form says, to be compared. */
export function told(typed: Typed | undefined): string {
  if (typed === undefined) return "";
  if (typeof typed === "string") return typed;
  return Array.isArray(typed) ? typed.join(", ") : typed.text;
}

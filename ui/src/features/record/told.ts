// A field's value as one text: where two versions are compared, and in a history.

import { t } from "../../components/words.svelte";
import type { Count, FieldShape, Name, PlaceRecord, Shape, Source, Text } from "../../host";
import type { Form, TypedAddition } from "./form";
import { Titles } from "./titles.svelte";
import { countryName, languageName, within } from "../../components/names";
import { sizeWords } from "../../components/measure";
import { vocabularies } from "./vocabulary.svelte";
import { fileType, rowName, term } from "./words";

function many(value: unknown, tell: (item: never) => string, between: string): string {
  return ((value ?? []) as never[]).map(tell).filter(Boolean).join(between);
}

/** A date, as typed or as recorded, with the words in which it was told. */
export function toldDate(value: unknown): string {
  if (typeof value === "string") return value;
  const { text, edtf, phrase } = (value ?? {}) as { text?: string; edtf?: string; phrase?: string };
  return [text ?? edtf, phrase && t("record-as-told", { words: phrase })].filter(Boolean).join(", ");
}

export function toldCount(count: Count): string {
  const number = [count.number, count.phrase].filter((each) => each !== undefined && each !== "").join(" · ");
  return `${term("count_of", count.of)}: ${number}`;
}

function toldRegion(place: PlaceRecord): string {
  return place.region ? term("region", place.region) : "";
}

/** A street and a house by themselves could be read as one more telling of the place. */
export function toldAddress({ address }: PlaceRecord): string {
  return address ? t("place-address", { address }) : "";
}

/** How exactly a place is known. */
export function toldPrecision({ precision }: PlaceRecord): string {
  if (!precision) return "";
  return t("place-precision", { precision: within(term("place_precision", precision)) });
}

function toldPlace(place: PlaceRecord): string {
  const where = [many(place.text, (text: Text) => text.text, " / "), toldAddress(place), toldRegion(place), place.country && countryName(place.country)];
  const exact = [[place.latitude, place.longitude].filter(Boolean).join(" "), toldPrecision(place)];
  return [...where, ...exact].filter(Boolean).join(", ");
}

export function titleOf(id: string, titles: Titles): string {
  const row = titles.of(id);
  return row ? rowName(row) : t("app-untitled");
}

/** A row of a list in one line, without the records it refers to. */
export function toldShort(parts: readonly FieldShape[], row: Form): string {
  return toldRow(parts, row, new Titles(), ["reference", "references"]);
}

function toldRow(parts: readonly FieldShape[], row: Form, titles: Titles, without: readonly string[] = []): string {
  const all = parts.filter(({ shape }) => !without.includes(shape.of)).map(({ name, shape }) => told(shape, row[name], titles));
  return all.filter(Boolean).join(" · ");
}

/** What stands in a field, or would; empty where nothing does. */
export function told(shape: Shape | undefined, value: unknown, titles: Titles): string {
  if (value === undefined || value === null || value === "") return "";
  switch (shape?.of) {
    case "texts":
    case "long_texts":
      return many(value, (text: Text) => text.text, "\n\n");
    case "names":
      return many(value, (name: Name) => [name.text, name.usage && term("name_usage", name.usage)].filter(Boolean).join(" · "), "\n");
    case "counts":
      return many(value, toldCount, "\n");
    case "sources":
      return many(value, (source: Source) => [source.text, source.url].filter(Boolean).join(" · "), "\n");
    case "additions":
      return many(value, (item: TypedAddition) => [toldDate(item.date), item.text].filter(Boolean).join(": "), "\n\n");
    case "date":
      return toldDate(value);
    case "place":
      return toldPlace(value);
    case "code":
      return term(shape.vocabulary, String(value));
    case "term":
      return vocabularies.labelOf(String(value));
    case "codes":
      return many(value, (code: string) => term(shape.vocabulary, code), ", ");
    case "language":
      return languageName(String(value));
    case "languages":
      return many(value, languageName, ", ");
    case "countries":
      return many(value, countryName, ", ");
    case "reference":
      return titleOf(String(value), titles);
    case "references":
      return many(value, (id: string) => titleOf(id, titles), "\n");
    case "rows":
      return many(value, (row: Form) => toldRow(shape.fields, row, titles), "\n");
    case "flag":
      return value === true ? t("record-yes") : "";
    default:
      return typeof value === "object" ? JSON.stringify(value) : String(value);
  }
}

/** What the program sets, in the form in which people read it. */
export function toldSet(name: string, value: unknown): string {
  if (name === "size" && typeof value === "number") return sizeWords(value);
  return name === "media_type" ? fileType(String(value)) : String(value);
}

// What a record says, field by field, in words: what isn't known isn't listed.

import { t } from "../../components/words.svelte";
import type { Count, EdtfDate, FieldShape, Kind, Name, PlaceRecord, Row, Source, Text } from "../../host";
import { fieldName } from "./kinds";
import { vocabulary } from "./vocabulary.svelte";

export interface Fact {
  name: string;
  label: string;
  /** Lines of text; a narrative is one. */
  texts: string[];
  /** Other records. */
  links: string[];
  /** A date, to be put into words by the program. */
  date?: EdtfDate;
  narrative: boolean;
}

function texts(field: FieldShape, value: unknown): string[] {
  const { shape } = field;
  switch (shape.of) {
    case "texts":
    case "long_texts":
      return (value as Text[]).map((each) => each.text);
    case "names":
      return (value as Name[]).map((name) =>
        name.usage && name.usage !== "primary" ? `${name.text} · ${vocabulary.label("name_usage", name.usage)}` : name.text,
      );
    case "code":
      return [vocabulary.label(shape.vocabulary, String(value))];
    case "codes":
      return (value as string[]).map((code) => vocabulary.label(shape.vocabulary, code));
    case "flag":
      return [value === true ? t("record-yes") : t("record-no")];
    case "place":
      return placeTold(value as PlaceRecord);
    case "counts":
      return (value as Count[]).map((count) => `${vocabulary.label("count_of", count.of)}: ${count.phrase ?? String(count.number ?? "")}`);
    case "sources":
      return (value as Source[]).map((source) => [source.text, source.url].filter(Boolean).join(" · "));
    case "additions":
      return (value as { text: string }[]).map((addition) => addition.text);
    case "languages":
    case "countries":
      return [(value as string[]).join(", ")];
    default:
      return [String(value)];
  }
}

function placeTold(place: PlaceRecord): string[] {
  const region = place.region && vocabulary.label("region", place.region);
  const where = [(place.text ?? []).map((each) => each.text).join(" · "), place.address, region, place.country];
  const point = place.latitude && place.longitude ? `${place.latitude}, ${place.longitude}` : "";
  const precision = place.precision && vocabulary.label("place_precision", place.precision);
  return [where.filter(Boolean).join(", "), [point, precision].filter(Boolean).join(" · ")].filter(Boolean);
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

/** The facts of a document, in reading order. Cases, and what the program itself set, stand elsewhere. */
export function factsOf(kind: Kind, document: Record<string, unknown>): Fact[] {
  const facts: Fact[] = [];
  for (const field of vocabulary.fields(kind)) {
    const value = document[field.name];
    if (isEmpty(value) || field.name === "cases" || field.name === "file" || field.name === "import") continue;
    const { of } = field.shape;
    const fact: Fact = { name: field.name, label: fieldName(kind, field.name), texts: [], links: [], narrative: of === "narrative" };
    if (of === "reference") fact.links = [String(value)];
    else if (of === "references") fact.links = value as string[];
    else if (of === "date") fact.date = value as EdtfDate;
    else fact.texts = texts(field, value).filter(Boolean);
    if (fact.texts.length > 0 || fact.links.length > 0 || fact.date) facts.push(fact);
  }
  return facts;
}

/** Rows by their ids. */
export function byId(rows: Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

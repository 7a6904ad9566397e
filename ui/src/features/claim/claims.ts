// Who says so: the claims and findings about a record, by field. What contradicts stands side by side; nothing is decided here.

import { host, type EdtfDate, type Shown, type Text } from "../../host";

export interface Said {
  id: string;
  source: string | undefined;
  quote: string;
  /** What it says, so that two can be compared: a date, a person, words. */
  value: { date?: EdtfDate; person?: string; words?: string };
  reliability: string | undefined;
  field: string;
}

export interface Judged {
  id: string;
  status: string;
  value: Said["value"];
  made: EdtfDate | undefined;
  field: string;
}

export interface Told {
  field: string;
  said: Said[];
  judged: Judged[];
  /** Two sources say different things. */
  contradicts: boolean;
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

function valueOf(record: Shown["record"], words: "says" | "holds"): Said["value"] {
  const told = ((record[words] ?? []) as Text[]).map((each) => each.text).join(" / ");
  const { date, person } = record as { date?: EdtfDate; person?: string };
  return { ...(date && { date }), ...(person && { person }), ...(told && { words: told }) };
}

function same(one: Said["value"], other: Said["value"]): boolean {
  return one.date?.edtf === other.date?.edtf && one.person === other.person && one.words === other.words;
}

/** What the records among these say of one record, by the field they say it of. */
export function byField(records: readonly Shown[]): Told[] {
  const fields = new Map<string, Told>();
  const of = (field: string): Told => {
    const told = fields.get(field) ?? { field, said: [], judged: [], contradicts: false };
    fields.set(field, told);
    return told;
  };
  for (const { id, kind, record, state } of records) {
    if (state !== "live") continue;
    const field = text(record["field"]).split("/")[0] ?? "";
    if (kind === "claim") {
      of(field).said.push({
        id,
        field,
        source: text(record["source"]) || undefined,
        quote: text(record["quote"]),
        value: valueOf(record, "says"),
        reliability: text(record["reliability"]) || undefined,
      });
    } else if (kind === "finding") {
      of(field).judged.push({ id, field, status: text(record["status"]), value: valueOf(record, "holds"), made: record["made"] as EdtfDate | undefined });
    }
  }
  for (const told of fields.values()) {
    const [first, ...rest] = told.said.filter(({ value }) => Object.keys(value).length > 0);
    told.contradicts = first !== undefined && rest.some(({ value }) => !same(value, first.value));
  }
  return [...fields.values()];
}

/** The claims and findings among what refers to a record. */
export async function toldOf(links: readonly { role: string; row: { id: string; kind: string; state: string } }[]): Promise<Told[]> {
  const about = links.filter(({ role, row }) => role === "about" && (row.kind === "claim" || row.kind === "finding") && row.state === "live");
  return byField(await Promise.all(about.map(({ row }) => host.call("record.show", { id: row.id }))));
}

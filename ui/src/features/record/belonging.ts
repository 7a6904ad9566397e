// What is added to a record from its page, and what is known of it then.

import type { Kind, Shown } from "../../host";
import type { Document } from "./form";

const kinds: Partial<Record<Kind, Kind[]>> = {
  person: ["consent", "testimony", "act", "detention", "health", "proceeding", "representation", "relation", "intervention", "evidence", "task", "note"],
  incident: ["act", "testimony", "evidence", "note"],
  act: ["involvement", "detention", "claim", "finding", "note"],
  testimony: ["consent", "claim", "note"],
  evidence: ["custody_event", "claim", "note"],
  consent: ["note"],
  involvement: ["claim", "finding", "note"],
  detention: ["health", "claim", "finding", "task", "note"],
  proceeding: ["hearing", "representation", "claim", "finding", "task", "note"],
  hearing: ["task", "note"],
  health: ["task", "note"],
  intervention: ["task", "note"],
  claim: ["finding", "note"],
  facility: ["note"],
  assessment: ["note"],
  own_field: ["term"],
};

/** `record` is the record, as far as it is known: only a field that holds terms of its own has some. */
export function belonging(kind: Kind, record?: Document): Kind[] {
  if (kind === "own_field" && (record?.["holds"] !== "term" || record["vocabulary"] !== undefined)) return [];
  return kinds[kind] ?? [];
}

/** The cases that a record belongs to, the first one its home. */
export function casesOf(shown: Shown): string[] {
  return (shown.record["cases"] as string[] | undefined) ?? [];
}

/** `of` is the record, as far as it is known. */
export function presetFor(kind: Kind, of: Pick<Shown, "id" | "kind"> & { record?: Shown["record"] }): Document {
  const { id } = of;
  if (kind === "term") return { own_field: id };
  if (kind === "note" || kind === "task") return { about: [id] };
  if (kind === "finding") return of.kind === "claim" ? { about: of.record?.["about"], supporting: [id] } : { about: id };
  if (kind === "claim") return of.kind === "testimony" || of.kind === "evidence" ? { source: id } : { about: id };
  if (kind === "custody_event") return { exhibits: [id] };
  if (kind === "hearing") return { proceeding: id };
  if (kind === "proceeding") return { defendants: [id] };
  if (kind === "intervention") return { persons: [id] };
  if (kind === "detention" && of.kind === "act") {
    return { act: id, ...(of.record?.["victim"] !== undefined && { person: of.record["victim"] }) };
  }
  if (kind === "health" && of.kind === "detention") {
    return { detention: id, ...(of.record?.["person"] !== undefined && { person: of.record["person"] }) };
  }
  if (kind === "representation" && of.kind === "proceeding") return { proceeding: id };
  if (["detention", "health", "representation", "relation"].includes(kind)) return { person: id };
  if (kind === "involvement") return { act: id };
  if (kind === "act") return of.kind === "incident" ? { incident: id } : { victim: id };
  if (kind === "testimony") return of.kind === "incident" ? { incidents: [id] } : { speaker: id };
  if (kind === "evidence") return of.kind === "incident" ? { incidents: [id] } : { shows: [id] };
  if (kind === "consent" && of.kind === "testimony") {
    return { testimony: id, ...(of.record?.["speaker"] !== undefined && { person: of.record["speaker"] }) };
  }
  return kind === "consent" ? { person: id } : {};
}

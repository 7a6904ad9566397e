// What is added to a record from its page, and what is known of it then.

import type { Kind, Shown } from "../../host";
import type { Document } from "./form";

const kinds: Partial<Record<Kind, Kind[]>> = {
  person: ["consent", "testimony", "act", "evidence", "note"],
  incident: ["act", "testimony", "evidence", "note"],
  act: ["involvement", "note"],
  testimony: ["consent", "note"],
  evidence: ["note"],
  consent: ["note"],
  involvement: ["note"],
};

export function belonging(kind: Kind): Kind[] {
  return kinds[kind] ?? [];
}

/** The cases that a record belongs to, the first one its home. */
export function casesOf(shown: Shown): string[] {
  return (shown.record["cases"] as string[] | undefined) ?? [];
}

/** `of` is the record, as far as it is known. */
export function presetFor(kind: Kind, of: Pick<Shown, "id" | "kind"> & { record?: Shown["record"] }): Document {
  const { id } = of;
  if (kind === "note") return { about: [id] };
  if (kind === "involvement") return { act: id };
  if (kind === "act") return of.kind === "incident" ? { incident: id } : { victim: id };
  if (kind === "testimony") return of.kind === "incident" ? { incidents: [id] } : { speaker: id };
  if (kind === "evidence") return of.kind === "incident" ? { incidents: [id] } : { shows: [id] };
  if (kind === "consent" && of.kind === "testimony") {
    return { testimony: id, ...(of.record?.["speaker"] !== undefined && { person: of.record["speaker"] }) };
  }
  return kind === "consent" ? { person: id } : {};
}

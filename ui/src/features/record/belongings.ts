// What belongs to a record and is made from its page: an act in an incident, a consent of a person.

import { t } from "../../components/words.svelte";
import type { Kind } from "../../host";
import type { Place } from "../place/place.svelte";

export interface Belonging {
  label: string;
  to: Place;
}

export function belongings(kind: Kind, id: string, record: Record<string, unknown>, inCase: string | undefined): Belonging[] {
  const make = (of: Kind, label: string, preset: Record<string, unknown>): Belonging => ({
    label: t(label),
    to: { view: "new", kind: of, ...(inCase && { inCase }), preset },
  });
  switch (kind) {
    case "person":
      return [
        make("testimony", "record-add-testimony", { speaker: id }),
        make("consent", "record-add-consent", { person: id, basis: "own_consent" }),
      ];
    case "incident":
      return [make("act", "record-add-act", { incident: id }), make("testimony", "record-add-testimony", { incidents: [id] })];
    case "act":
      return [make("involvement", "record-add-involvement", { act: id })];
    case "testimony":
      return [make("consent", "record-add-consent", { person: record["speaker"], testimony: id, basis: "own_consent" })];
    default:
      return [];
  }
}

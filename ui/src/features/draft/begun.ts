// Where a draft is taken up again, by its name.

import { t } from "../../components/words.svelte";
import type { Kind } from "../../host";
import type { Place } from "../place/place.svelte";

export interface Begun {
  name: string;
  label: string;
  to: Place;
}

/** What a form was given beforehand, as the draft's name has it. */
function presetOf(given: string): Record<string, unknown> {
  const preset: Record<string, unknown> = {};
  for (const pair of given.split(",")) {
    const [field, value] = pair.split("=");
    if (!field || value === undefined) continue;
    if (field.endsWith("[]")) preset[field.slice(0, -2)] = value.split("+");
    else preset[field] = value;
  }
  return preset;
}

/** `kind/id`, or `kind/new/case/what was given`. */
export function placeOf(name: string): Begun | undefined {
  const [kind, id, inCase, given] = name.split("/");
  if (!kind || !id) return undefined;
  if (id === "new") {
    const to: Place = kind === "case" ? { view: "new-case" } : { view: "new", kind: kind as Kind, ...(inCase && { inCase }), ...(given && { preset: presetOf(given) }) };
    return { name, label: t(`record-new-${kind}`), to };
  }
  const to: Place = kind === "case" ? { view: "case", id } : { view: "record", kind: kind as Kind, id };
  return { name, label: t("record-goes-on", { kind: t(`record-kind-${kind}`) }), to };
}

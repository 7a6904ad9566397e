// Where a draft is taken up again, by its name.

import { t } from "../../components/words.svelte";
import type { Kind } from "../../host";
import type { Place } from "../place/place.svelte";

export interface Begun {
  name: string;
  label: string;
  to: Place;
}

/** `kind/id`, or `kind/new/case`; a new case file has a way of its own. */
export function placeOf(name: string): Begun | undefined {
  const [kind, id, inCase] = name.split("/");
  if (!kind || !id || name === "case/new") return undefined;
  if (id === "new") {
    return { name, label: t(`record-new-${kind}`), to: { view: "new", kind: kind as Kind, ...(inCase && { inCase }) } };
  }
  const to: Place = kind === "case" ? { view: "case", id } : { view: "record", kind: kind as Kind, id };
  return { name, label: t("record-goes-on", { kind: t(`record-kind-${kind}`) }), to };
}

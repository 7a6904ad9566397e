// For how long somebody has been held, in sentences: what is certain, what the dates leave open, what couldn't be counted.

import { dayWords } from "../../components/measure";
import { t } from "../../components/words.svelte";
import type { Held, Kind } from "../../host";

/** Of the page of a detention or of a person; none where nothing is recorded. */
export function heldWords({ days, as_of, goes_on, detentions }: Held, of: Kind): string[] {
  const { at_least: least, at_most: most, contradictory } = days;
  const said: string[] = [];
  const args = { day: dayWords(as_of), least, detentions: detentions.length };
  if (least > 0 || (most ?? 0) > 0) {
    if (most === null) said.push(t("held-at-least", args));
    else said.push(most === least ? t("held-exact", args) : t("held-between", { ...args, most }));
    said.push(t(goes_on ? "held-goes-on" : "held-ended", args));
  }
  if (contradictory > 0) said.push(of === "detention" ? t("held-contradictory-own") : t("held-contradictory", { count: contradictory }));
  return said;
}

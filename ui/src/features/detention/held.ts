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
    // Of what is over no day is named: it would read as if it went on until then.
    if (most === null) said.push(t(goes_on ? "held-at-least" : "held-ended-at-least", args));
    else if (most === least) said.push(t(goes_on ? "held-exact" : "held-ended-exact", args));
    else said.push(t(goes_on ? "held-between" : "held-ended-between", { ...args, most }));
    if (goes_on) said.push(t("held-goes-on", args));
  }
  if (contradictory > 0) said.push(of === "detention" ? t("held-contradictory-own") : t("held-contradictory", { count: contradictory }));
  return said;
}

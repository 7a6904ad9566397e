// The consent of a case's people in words.

import { t } from "../../components/words.svelte";
import type { Overview } from "../../host";

export type ConsentState = Overview["consent"];

const STATES = ["agreed", "refused", "withdrawn", "due", "testimony", "unasked", "officials"] as const;
/** Somebody could come to harm by what is disclosed. */
const RISK = new Set<string>(["refused", "withdrawn", "due"]);

/** «12 people», and of them: «8 agreed», «2 refused», «2 not asked for consent», each with whether it is a risk. */
export function consentParts(state: ConsentState): { whole: string; parts: { name: string; words: string; risk: boolean }[] } {
  if (state.people === 0) return { whole: t("consent-state-nobody"), parts: [] };
  const parts = STATES.filter((name) => state[name] > 0).map((name) => ({
    name,
    words: t(`consent-state-${name}`, { count: state[name] }),
    risk: RISK.has(name),
  }));
  return { whole: t("consent-state-people", { count: state.people }), parts };
}

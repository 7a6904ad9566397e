// The consent of a case's people in words.

import { t } from "../../components/words.svelte";
import type { Overview } from "../../host";

export type ConsentState = Overview["consent"];

/** «12 people: 8 agreed, 2 refused, 2 not asked». */
export function consentWords(state: ConsentState): string {
  if (state.people === 0) return t("consent-state-nobody");
  const parts = (["agreed", "refused", "withdrawn", "due", "unasked"] as const)
    .filter((name) => state[name] > 0)
    .map((name) => t(`consent-state-${name}`, { count: state[name] }));
  return `${t("consent-state-people", { count: state.people })}: ${parts.join(", ")}`;
}

/** Whether somebody could come to harm by what is disclosed. */
export function consentRisk(state: ConsentState): boolean {
  return state.refused + state.withdrawn + state.due > 0;
}

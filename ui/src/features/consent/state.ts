// The consent of a case's people in words.

import { t } from "../../components/words.svelte";
import type { Overview } from "../../host";

export type ConsentState = Overview["consent"];

export interface ConsentPart {
  text: string;
  /** Whether somebody of these could come to harm by what is disclosed. */
  risk: boolean;
}

const RISKS = new Set(["refused", "withdrawn", "due"]);

/** «8 agreed», «2 refused», «2 not asked»: nobody isn't counted. */
export function consentParts(state: ConsentState): ConsentPart[] {
  return (["agreed", "refused", "withdrawn", "due", "unasked"] as const)
    .filter((name) => state[name] > 0)
    .map((name) => ({ text: t(`consent-state-${name}`, { count: state[name] }), risk: RISKS.has(name) }));
}

// The same person? Who may be whom, with the reasons in words, and what follows once somebody has decided.
// Owns the proposals, the pairs of the whole vault, the comparison of two records, their merging and parting.
// Must not decide who is the same, nor change a record but by the commands that are made for it.

import { t } from "../../components/words.svelte";
import type { Row, Sign } from "../../host";
import { rowDetail } from "../record/words";

/** What speaks for it and against it, as part of a sentence. */
export function signsWithin(signs: readonly Sign[]): string {
  return signs.map((sign) => t(`sign-${sign}`)).join("; ");
}

/** The same as a line of its own. */
export function signsLine(signs: readonly Sign[]): string {
  const line = signsWithin(signs);
  return line.charAt(0).toLocaleUpperCase() + line.slice(1);
}

/** What tells a person from others of the same name. */
export function secondLine(row: Row): string {
  return [row.date_words, rowDetail(row)].filter(Boolean).join(" · ");
}

/** Every written form of a name that a record or a form holds. */
export function formsOf(names: unknown): string[] {
  if (!Array.isArray(names)) return [];
  return (names as { text?: string }[]).map(({ text }) => text?.trim() ?? "").filter(Boolean);
}

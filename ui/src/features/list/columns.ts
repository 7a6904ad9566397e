// What a list of a kind can be sorted by, and what its dates are the dates of.

import { t, words } from "../../components/words.svelte";
import type { Kind, Order } from "../../host";

/** A note is neither named nor dated; a person's date is their birth, by which nobody narrows a list. */
export function columnsOf(kind: Kind | undefined): Order[] {
  return kind === "note" ? ["recent"] : ["title", "recent", "date"];
}

export function narrowedByDate(kind: Kind | undefined): boolean {
  return kind !== "note" && kind !== "person";
}

/** The kind's own word where the common one would mislead. */
export function columnName(kind: Kind | undefined, by: Order): string {
  const own = `list-by-${by}-${kind ?? ""}`;
  return t(words.has(own) ? own : `list-by-${by}`);
}

/** A row's date, with what it is the date of where the row doesn't say it. */
export function rowDate(kind: Kind, date: string): string {
  const own = `list-date-${kind}`;
  return date && words.has(own) ? t(own, { date }) : date;
}

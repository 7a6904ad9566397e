// Days on a line: where an event begins and how wide it is, in hundredths of the whole.

import type { TimelineEvent } from "../../host";

const DAY = 86_400_000;

export interface Span {
  start: number;
  width: number;
  /** It may go on, or its beginning isn't known. */
  open: boolean;
}

/** First and last day of all, in days since 1970. */
export function extent({ from, to }: { from: string; to: string }): { first: number; last: number } | undefined {
  return from && to ? { first: dayOf(from), last: dayOf(to) } : undefined;
}

function dayOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}

export function spanOf({ from, to }: TimelineEvent, { first, last }: { first: number; last: number }): Span {
  const whole = Math.max(last - first + 1, 1);
  const begins = from ? dayOf(from) : first;
  const ends = to ? dayOf(to) : last;
  return { start: (100 * (begins - first)) / whole, width: (100 * (ends - begins + 1)) / whole, open: !from || !to };
}

/** Years that begin within, with their place. */
export function years({ first, last }: { first: number; last: number }): { year: number; at: number }[] {
  const from = new Date(first * DAY).getUTCFullYear();
  const to = new Date(last * DAY).getUTCFullYear();
  const whole = Math.max(last - first + 1, 1);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).map((year) => ({
    year,
    at: Math.max(0, (100 * (Date.UTC(year, 0, 1) / DAY - first)) / whole),
  }));
}

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

/** So many marks stand beside each other and can still be read. */
const MARKS = { month: 6, year: 12 };
/** So many hundredths a mark takes: nearer to the next one or to the end it would run into it. */
const CLEAR = { month: 12, year: 7 };

export interface Mark {
  year: number;
  /** The first is 1; of a whole year undefined. */
  month?: number;
  at: number;
}

/** Months that begin within, or years where there are two and more, with their place; the first stands at the beginning. */
export function marks({ first, last }: { first: number; last: number }): Mark[] {
  const whole = Math.max(last - first + 1, 1);
  const [from, to] = [monthOf(first), monthOf(last)];
  const unit = whole < 2 * 366 ? "month" : "year";
  const steps = unit === "month" ? [1, 2, 3, 6] : [12, 24, 60, 120];
  const step = steps.find((each) => (to - from) / each < MARKS[unit]) ?? 240;
  const months = [from, ...Array.from({ length: to - from }, (_, index) => from + 1 + index).filter((month) => month % step === 0)];
  const all = months.map((month) => ({
    year: Math.floor(month / 12),
    ...(unit === "month" && { month: (month % 12) + 1 }),
    at: Math.max(0, (100 * (Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY - first)) / whole),
  }));
  const within = all.filter(({ at }) => at <= 100 - CLEAR[unit]);
  const [, second] = within;
  return second && second.at < CLEAR[unit] ? within.slice(1) : within;
}

/** Months since the year 0. */
function monthOf(day: number): number {
  const date = new Date(day * DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

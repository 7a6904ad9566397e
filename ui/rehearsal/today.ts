// Today, and several records made at once, as the rehearsal answers them.

import type { Answer, Args, Rehearsal } from "./host";
import { recordsOf } from "./record";

/** Lines that a test sets. */
export class Days {
  lines: Args[] = [];
  readonly handled: Args[] = [];
}

const known = new WeakMap<Rehearsal, Days>();

export function daysOf(rehearsal: Rehearsal): Days {
  const found = known.get(rehearsal) ?? new Days();
  known.set(rehearsal, found);
  return found;
}

/** A line of Today about a person who is there. */
export function line(rehearsal: Rehearsal, person: string, more: Args): Args {
  const row = rehearsal.row(rehearsal.found(person));
  return { key: `${person}/${String(more["what"])}`, day: "2026-11-27", day_words: "27 November 2026", days: 0, computed: null, moment: null, person: row, initials: "A. V.", record: row, ...more };
}

export function todayAnswers(rehearsal: Rehearsal): Record<string, Answer> {
  const days = daysOf(rehearsal);
  return {
    "today.list": () => ({ day: "2026-11-27", edition: "2026-11-27", lines: days.lines, total: days.lines.length, backup: null }),
    "today.handle": ({ draft, ...args }) => {
      recordsOf(rehearsal).drafts.delete(String(draft));
      days.handled.push(args);
      days.lines = days.lines.filter(({ key }) => key !== args["key"]);
      return { id: rehearsal.put("task", { answers: args["key"] }), version: 1 };
    },
    "records.create": ({ records, draft }) => {
      recordsOf(rehearsal).drafts.delete(String(draft));
      const ids: string[] = [];
      for (const { kind, record } of records as { kind: string; record: Args }[]) {
        const put = (value: unknown): unknown => (typeof value === "string" && value.startsWith("@") ? (ids[Number(value.slice(1))] ?? value) : value);
        const placed = Object.entries(record).map(([name, value]) => [name, Array.isArray(value) ? value.map(put) : put(value)] as const);
        ids.push(rehearsal.put(kind, Object.fromEntries(placed)));
      }
      return { ids, acts: [] };
    },
    "name.spell": () => [{ scheme: "icao-9303", text: "Anna Vymyshlennaia" }],
  };
}

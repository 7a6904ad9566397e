// Days in custody, as far as a rehearsal counts them: whole days and months, overlapping ones once. The program counts exactly.

import type { Answer, Rehearsal, Stored } from "./host";
import { recordsOf } from "./record";

const DAY = 86_400_000;
const TODAY = "2026-11-27";

/** The first and the last day that a date can mean; undefined where it says nothing. */
function windowOf(date: unknown): [number, number] | undefined {
  const { edtf = "" } = (date ?? {}) as { edtf?: string };
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(edtf) ?? [];
  if (!year) return undefined;
  const first = Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)) / DAY;
  return [first, day ? first : Date.UTC(Number(year), Number(month), 0) / DAY];
}

function held(detentions: Stored[]): object {
  const today = Date.parse(TODAY) / DAY;
  const [certain, possible] = [new Set<number>(), new Set<number>()];
  let [contradictory, unbounded] = [0, false];
  for (const { record } of detentions) {
    const from = windowOf(record["from"]);
    const until = record["until"] ? windowOf(record["until"]) : ([today, today] as const);
    const [, last] = until ?? [today, today];
    if (from && from[0] > last) contradictory += 1;
    else if (from) for (let day = from[0]; day <= last; day++) possible.add(day);
    else unbounded = true;
    const [begins, ends] = [from?.[1] ?? last, until?.[0] ?? last];
    for (let day = begins; day <= ends; day++) certain.add(day);
  }
  return {
    days: { at_least: certain.size, at_most: unbounded ? null : possible.size, contradictory },
    as_of: TODAY,
    goes_on: detentions.some(({ record }) => !record["until"]),
    detentions: detentions.map(({ id }) => id),
  };
}

export function custodyAnswers(rehearsal: Rehearsal): Record<string, Answer> {
  const live = (id: string): boolean => (recordsOf(rehearsal).states.get(id) ?? "live") === "live";
  return {
    "custody.days": ({ id }) => {
      const of = rehearsal.found(id);
      const all = [...rehearsal.stored.values()].filter((each) => each.kind === "detention" && each.record["person"] === of.id && live(each.id));
      return held(of.kind === "detention" ? [of] : all);
    },
  };
}

// Who says so: sources by field, what contradicts side by side. A case in time: what is uncertain is as wide as it can be.

import { expect, test } from "vitest";
import { byField } from "../src/features/claim/claims";
import { recordsOf, empty, cellOf } from "../src/features/matrix/matrix";
import { extent, marks, spanOf } from "../src/features/timeline/scale";
import type { Row, Shown, TimelineEvent } from "../src/host";

function shown(id: string, kind: Shown["kind"], record: Shown["record"]): Shown {
  return { id, kind, version: 1, state: "live", title: "", record, erased: [] };
}

test("two sources that say different things contradict each other; a finding stands apart", () => {
  const claim = (id: string, day: string): Shown => shown(id, "claim", { source: "t1", field: "date", quote: "слова", date: { edtf: day } });
  const finding = shown("f", "finding", { field: "date", status: "likely", date: { edtf: "2026-01-15" } });
  const [told, ...rest] = byField([claim("a", "2026-01-15"), claim("b", "2026-01-16"), finding]);
  expect(rest).toEqual([]);
  expect(told).toMatchObject({ field: "date", contradicts: true });
  expect(told?.said).toHaveLength(2);
  expect(told?.judged).toHaveLength(1);
  expect(byField([claim("a", "2026-01-15"), claim("b", "2026-01-15")])[0]?.contradicts).toBe(false);
});

test("each tick is an act, each who did it an involvement; what is recorded isn't made twice", () => {
  const crowd = { ...empty(), victims: ["v1", "v2"], types: ["abduction", "threats"], cells: [cellOf("v1", "abduction"), cellOf("v2", "threats"), cellOf("v2", "abduction")], perpetrators: ["p1", "p2"], unknown: true, described: "в маске" };
  const made = recordsOf(crowd, "i1", new Set([cellOf("v2", "abduction")]), ["c1"], "ru");
  expect(made.filter(({ kind }) => kind === "act").map(({ record }) => [record["victim"], record["type"]])).toEqual([["v1", "abduction"], ["v2", "threats"]]);
  const parts = made.filter(({ kind }) => kind === "involvement");
  expect(parts).toHaveLength(6);
  expect(parts.map(({ record }) => record["act"])).toEqual(["@0", "@0", "@0", "@4", "@4", "@4"]);
});

test("an event is drawn from the first to the last day that it can mean", () => {
  const event = (from: string, to: string): TimelineEvent => ({ row: {} as Row, part: "", said: "", from, to, words: "", uncertain: false, lasts: false });
  const all = [event("2026-01-01", "2026-01-10"), event("2026-01-11", "")];
  const whole = extent({ from: "2026-01-01", to: "2026-01-20" });
  expect(whole && spanOf(all[0] as TimelineEvent, whole)).toEqual({ start: 0, width: 50, open: false });
  expect(whole && spanOf(all[1] as TimelineEvent, whole)).toEqual({ start: 50, width: 50, open: true });
});

test("the axis of a case has months while it is short, years when it is long, and never more than can be read", () => {
  const axis = (from: string, to: string): ReturnType<typeof marks> => {
    const whole = extent({ from, to });
    return whole ? marks(whole) : [];
  };
  expect(axis("2026-01-01", "2026-01-20")).toEqual([{ year: 2026, month: 1, at: 0 }]);
  expect(axis("2026-01-01", "2026-03-31").map(({ month }) => month)).toEqual([1, 2, 3]);
  expect(axis("2025-11-01", "2026-06-30").map(({ year, month }) => [year, month])).toEqual([[2025, 11], [2026, 1], [2026, 3], [2026, 5]]);
  expect(axis("2014-03-18", "2026-12-31").map(({ year, month }) => [year, month])).toEqual(
    [2014, 2016, 2018, 2020, 2022, 2024, 2026].map((year) => [year, undefined]),
  );
  // A first month that is almost over gives way to the next.
  expect(axis("2026-01-30", "2026-03-31")[0]).toMatchObject({ year: 2026, month: 2 });
});

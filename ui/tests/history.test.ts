// What was changed in a record, in words, and the way back; deleted records.

import { screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";
import type { Rehearsal } from "../rehearsal/host";
import { recordsOf } from "../rehearsal/record";
import { within as small } from "../src/components/names";
import { inOrder, itemName, itemNames, languageOf, pathName, toldElsewhere } from "../src/features/history/paths";
import { place } from "../src/features/place/place.svelte";
import { undo } from "../src/features/record/undo.svelte";
import { host } from "../src/host";
import { button, openWindow } from "./window";

beforeEach(() => undo.forget());

function prepare(rehearsal: Rehearsal): void {
  rehearsal.open = true;
  rehearsal.put("person", { names: [{ text: "Анна" }] });
  rehearsal.put("act", { type: "abduction", victim: "r1" });
}

test("a history tells each change by field, terms and records by what they are called; the latest is undone", async () => {
  const { user, rehearsal } = await openWindow("en", prepare);
  await host.call("record.save", { kind: "act", id: "r2", version: 1, record: { type: "arbitrary_arrest", victim: "r1" } });
  place.go({ view: "history", kind: "act", id: "r2" });
  const [latest, first] = await screen.findAllByRole("listitem");
  expect(within(latest as HTMLElement).getByRole("heading").textContent).toBe("Changed");
  expect(within(latest as HTMLElement).getByRole("table").textContent).toMatch(/Kind of act.*Abduction.*Arbitrary arrest/s);
  expect(within(first as HTMLElement).getByRole("heading").textContent).toBe("Record created");
  expect(first?.textContent).toContain("Анна");
  // What was just made was nothing before: its fields stand in the order of the form.
  const heads = (of?: HTMLElement): (string | null)[] => within(of as HTMLElement).getAllByRole("columnheader").map((each) => each.textContent);
  expect(heads(latest)).toEqual(["Field", "Before", "After"]);
  expect(heads(first)).toEqual(["Field", "Value"]);
  expect(within(first as HTMLElement).getByRole("table").textContent).toMatch(/Victim.*Kind of act/s);
  expect(first?.textContent).toMatch(/26 November 2026, \d\d:\d\d/);
  await user.click(button("Undo this change"));
  await screen.findByRole("heading", { name: "A change was undone" });
  expect(rehearsal.found("r2").record["type"]).toBe("abduction");
});

test("a history is ordered by the form, a list's items as they stand, a text before what is said of it", () => {
  const at = (path: string, after: unknown = "x") => ({ path, before: null, after, erased: false });
  const [one, other] = ["a".repeat(16), "b".repeat(16)];
  const all = [at("size"), at(`names/${one}/usage`), at(`names/${one}/text`), at(`names/${other}/text`), at("names", [other, one]), at("@state")];
  expect(inOrder("person", all).map(({ path }) => path)).toEqual([
    "@state", "names", `names/${other}/text`, `names/${one}/text`, `names/${one}/usage`, "size",
  ]);
});

test("what is said of one of several names tells which name", async () => {
  await openWindow("en");
  const item = "0123456789abcdef";
  const at = (path: string, after: unknown) => ({ path: `names/${item}/${path}`, before: null, after, erased: false });
  const [made, changed, erased] = [[at("text", "Orlova"), at("usage", "main")], [at("usage", "pseudonym")], [at("text", null)]];
  const names = itemNames("person", [{ fields: made }, { fields: changed }, { fields: erased }]);
  const name = (fields: typeof made, path: string, after: number) => pathName("person", `names/${item}/${path}`, itemName(`names/${item}/${path}`, fields, names[after] ?? new Map()));
  // Where the name stands beside it, it isn't told twice.
  expect(name(made, "usage", 0)).not.toContain("Orlova");
  expect(name(changed, "usage", 1)).toMatch(/“.?Orlova.?”: \w/);
  expect(name(changed, "usage", 2)).not.toContain("Orlova");
});

test("a text and the language that it is written in are one line", async () => {
  const at = (path: string, after: unknown) => ({ path, before: null, after, erased: false });
  const all = [at("title/0123456789abcdef/text", "A video"), at("title/0123456789abcdef/language", "en"), at("place/language", "en")];
  expect(all.map(({ path }) => toldElsewhere(path, all))).toEqual([false, true, false]);
  expect(languageOf("title/0123456789abcdef/text", all)?.after).toBe("en");
});

test("an exhibit's history: its checksum in groups, its type and size in words", async () => {
  await openWindow("en", (rehearsal) => {
    rehearsal.open = true;
    rehearsal.put("evidence", { file_name: "a.txt", media_type: "text/plain", size: 39, sha256: "c0ff".repeat(16) });
  });
  place.go({ view: "history", kind: "evidence", id: "r1" });
  const made = await screen.findByRole("table");
  expect(within(made).getByText("Text file")).toBeTruthy();
  expect(within(made).getByText("39 bytes")).toBeTruthy();
  expect(within(made).getAllByText("c0ff")).toHaveLength(16);
});

test("deleted records are listed by kind and restored; the restoring can be undone", async () => {
  const { user, rehearsal } = await openWindow("en", prepare);
  place.go({ view: "deleted" });
  await screen.findByText(/Nothing is deleted/);
  place.begin({ view: "cases" });
  await host.call("records.delete", { ids: ["r1", "r2"] });
  place.go({ view: "deleted" });
  const people = await screen.findByRole("region", { name: "People" });
  await user.click(within(people).getByRole("button", { name: /Restore/ }));
  await waitFor(() => expect(screen.queryByRole("region", { name: "People" })).toBeNull());
  expect(recordsOf(rehearsal).states.get("r1")).toBe("live");
  expect(document.activeElement?.tagName).toBe("H1");
  await user.keyboard("{Control>}z{/Control}");
  await screen.findByRole("region", { name: "People" });
});

test("a lengthy name is set smaller above a history, too", async () => {
  await openWindow("en", (rehearsal) => {
    rehearsal.open = true;
    rehearsal.put("case", { title: [{ text: "Энск" }] });
    rehearsal.put("case", { title: [{ text: "Энск ".repeat(20).trim() }] });
  });
  place.go({ view: "history", kind: "case", id: "r1" });
  expect((await screen.findByRole("heading", { name: "Энск", level: 1 })).classList.contains("lengthy")).toBe(false);
  place.go({ view: "history", kind: "case", id: "r2" });
  expect((await screen.findByRole("heading", { name: /Энск Энск/, level: 1 })).classList.contains("lengthy")).toBe(true);
});

test("after a colon a label goes on in small letters, an acronym stays; the making is taken back by one order", async () => {
  await openWindow("ru", prepare);
  expect(small("Согласие")).toBe("согласие");
  expect(small("СИЗО")).toBe("СИЗО");
  place.go({ view: "history", kind: "person", id: "r1" });
  await screen.findByRole("button", { name: "Отменить создание записи" });
  expect(pathName("person", "names/0123456789abcdef/usage")).toBe("Имена: какое это имя");
});

// Search and commands: Ctrl+K from anywhere, records while one types, whatever can be done, the whole search.

import { screen, waitFor, within } from "@testing-library/svelte";
import axe from "axe-core";
import { expect, test } from "vitest";
import type { Rehearsal } from "../rehearsal/host";
import { place } from "../src/features/place/place.svelte";
import { commands, commandsFor } from "../src/features/search/commands";
import { Finding } from "../src/features/search/finding.svelte";
import { words } from "../src/components/words.svelte";
import { carryBy, type Language } from "../src/host";
import { button, openWindow } from "./window";

function prepare(rehearsal: Rehearsal): void {
  rehearsal.open = true;
  const inCase = rehearsal.put("case", { title: [{ text: "Энск" }] });
  rehearsal.put("incident", { title: [{ text: "Обыск на Лесной" }], description: [{ text: "Постучали в шесть утра" }], date: { edtf: "2022-03-04" }, cases: [inCase] });
  rehearsal.put("person", { names: [{ text: "Анна Вымышленная" }], cases: [inCase] });
  rehearsal.put("note", { text: "Спросить Анну об обыске", cases: [inCase] });
}

async function openPalette(language: Language = "en") {
  const opened = await openWindow(language, prepare);
  await screen.findByRole("grid");
  await opened.user.keyboard("{Control>}k{/Control}");
  return { ...opened, dialog: await screen.findByRole("dialog"), box: screen.getByRole("combobox") };
}
const options = (): string[] => screen.getAllByRole("option").map((each) => each.textContent?.replaceAll(/\s+/g, " ").trim() ?? "");

test("Ctrl+K finds records while one types, by kind with counts, and opens one", async () => {
  const { user, box } = await openPalette();
  expect(document.activeElement).toBe(box);
  await user.keyboard("обыск");
  await screen.findByRole("group", { name: /Incidents.?: 1/ });
  expect(screen.getByRole("group", { name: /Notes.?: 1/ })).toBeTruthy();
  expect(screen.getAllByText("обыск").some((each) => each.tagName === "MARK")).toBe(true);
  const active = box.getAttribute("aria-activedescendant");
  expect(document.getElementById(active ?? "")?.textContent).toContain("Обыск на Лесной");
  expect(document.activeElement).toBe(box);
  await user.keyboard("{Enter}");
  expect(place.here).toMatchObject({ view: "record", kind: "incident", id: "r2" });
});

test("commands are found by words of both languages, whatever the window speaks", async () => {
  const { user } = await openPalette();
  await user.keyboard("резервн");
  await waitFor(() => expect(options()).toEqual(["Back up the vault", "Search every text of the vault for “⁨резервн⁩”"]));
  await user.keyboard("{Enter}");
  expect(place.here.view).toBe("backup");
});

test("the last line opens the search with what was typed; Esc gives the focus back", async () => {
  const { user } = await openPalette();
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  button(/Энск/).focus();
  await user.keyboard("{Control>}k{/Control}");
  await screen.findByRole("dialog");
  await user.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement).toBe(button(/Энск/)));
  await user.keyboard("{Control>}k{/Control}");
  await user.type(await screen.findByRole("combobox"), "Анн{ArrowUp}{Enter}");
  expect(place.here).toEqual({ view: "search", query: "Анн" });
  await screen.findByText("2 records found");
});

test("Enter takes the first that fits, even before the answer is there", async () => {
  const { user, box } = await openPalette();
  expect(box.hasAttribute("aria-activedescendant")).toBe(false);
  await user.type(box, "Анна Вымышленная{Enter}");
  await waitFor(() => expect(place.here).toMatchObject({ view: "record", kind: "person", id: "r3" }));
});

test("what is made from the box on a record's page is about that record", async () => {
  await openWindow("en", prepare);
  place.go({ view: "record", kind: "person", id: "r3" });
  commands.find(({ key }) => key === "new-note")?.run();
  expect(place.here).toEqual({ view: "new", kind: "note", preset: { about: ["r3"] } });
  place.back();
  commands.find(({ key }) => key === "new-testimony")?.run();
  expect(place.here).toEqual({ view: "new", kind: "testimony", preset: { speaker: "r3" } });
  place.back();
  commands.find(({ key }) => key === "new-person")?.run();
  expect(place.here).toEqual({ view: "new", kind: "person" });
});

test("what is made from the box is made in the case where one is", async () => {
  await openWindow("en", prepare);
  place.go({ view: "case", id: "r1" });
  place.go({ view: "record", kind: "incident", id: "r2", inCase: "r1" });
  commands.find(({ key }) => key === "new-person")?.run();
  expect(place.here).toEqual({ view: "new", kind: "person", inCase: "r1" });
  expect(commandsFor("history").map(({ key }) => key)).toEqual([]);
  place.back();
  expect(commandsFor("history").map(({ key }) => key)).toEqual(["history"]);
});

test.each(["cases", "people", "search", "help"] as const)("whoever has gone on to %s has left the case: what is made there is in none", async (view) => {
  await openWindow("en", prepare);
  place.go({ view: "case", id: "r1" });
  place.go({ view });
  commands.find(({ key }) => key === "new-person")?.run();
  expect(place.here).toEqual({ view: "new", kind: "person" });
});

test("language and lock are commands", async () => {
  const { user, rehearsal } = await openPalette();
  await user.keyboard("русский{Enter}");
  await waitFor(() => expect(words.language).toBe("ru"));
  await user.keyboard("{Control>}k{/Control}");
  await user.type(await screen.findByRole("combobox"), "lock{Enter}");
  await waitFor(() => expect(rehearsal.locked).toBe(1));
});

test("only the answer to the latest question counts", async () => {
  const waiting: ((answer: unknown) => void)[] = [];
  carryBy({ call: () => new Promise((resolve) => waiting.push(resolve)), callSecret: () => Promise.resolve({}), bytes: () => Promise.resolve(new ArrayBuffer(0)), give: () => Promise.resolve({}), attend: () => undefined });
  const finding = new Finding();
  const answer = (title: string) => ({ hits: [{ id: title, kind: "note", title, context: [], date_words: "" }], more: false });
  const first = finding.now({ query: "об" });
  const second = finding.now({ query: "обыск" });
  waiting[1]?.(answer("new"));
  await second;
  waiting[0]?.(answer("old"));
  await first;
  expect(finding.hits.map(({ title }) => title)).toEqual(["new"]);
  void finding.now({ query: "  " });
  expect(finding.hits).toEqual([]);
});

test("the search is narrowed by kind and day, says how many, and is there again after a look at a record", async () => {
  const { user } = await openWindow("en", prepare);
  place.go({ view: "search" });
  const box = await screen.findByLabelText("What are you looking for?");
  expect(document.activeElement).toBe(box);
  await screen.findByText(/Every text in the vault/);
  await user.type(box, "обыск");
  await screen.findByText("2 records found");
  await user.click(screen.getByText("Narrow it down"));
  await user.click(screen.getByLabelText("Incidents"));
  await screen.findByText("1 record found");
  await user.type(screen.getByLabelText("From"), "2023");
  await screen.findByText(/Nothing found/);
  await user.clear(screen.getByLabelText("From"));
  await user.type(screen.getByLabelText("From"), "когда-то");
  await screen.findByText(/narrows nothing/);
  await user.clear(screen.getByLabelText("From"));
  await screen.findByText("1 record found");
  await user.click(within(screen.getByRole("list", { name: "Found" })).getByRole("button"));
  expect(place.here).toMatchObject({ view: "record", id: "r2" });
  place.back();
  await screen.findByText("1 record found");
  await waitFor(() => expect(document.activeElement?.textContent).toContain("Обыск на Лесной"));
  expect((screen.getByLabelText("Incidents") as HTMLInputElement).checked).toBe(true);
});

test.each(["en", "ru"] as const)("%s: the box and the search have a name for everything", async (language) => {
  const { user } = await openPalette(language);
  await user.keyboard("обыск");
  await screen.findByText((text) => text === "Обыск на Лесной");
  const inspect = async (): Promise<string[]> =>
    (await axe.run(document, { rules: { "color-contrast": { enabled: false } } })).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  expect(await inspect()).toEqual([]);
  await user.keyboard("{ArrowUp}{Enter}");
  await screen.findByRole("heading", { level: 1, name: language === "en" ? "Search" : "Поиск" });
  expect(await inspect()).toEqual([]);
});

// Nothing typed is lost: the table of who did what to whom, the note of a line of Today, a passage that was marked, a
// testimony step by step.

import { cleanup, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { expect, test, vi } from "vitest";
import type { Rehearsal } from "../rehearsal/host";
import { recordsOf } from "../rehearsal/record";
import { daysOf, line } from "../rehearsal/today";
import App from "../src/App.svelte";
import { toast } from "../src/components/toast.svelte";
import { t } from "../src/components/words.svelte";
import { draft, draftOf } from "../src/features/draft/drafts.svelte";
import { place, type Place } from "../src/features/place/place.svelte";
import { undo } from "../src/features/record/undo.svelte";
import { session } from "../src/features/session/session.svelte";
import { begin, field as asked, found, step, TOLD } from "./interview";
import { openAt } from "./record";
import { button, field, openWindow } from "./window";

const combo = (name: string): HTMLInputElement => screen.getByRole("combobox", { name });
const CELL = /Анна.*: .*Abduction/;
const tick = (name: RegExp | string): HTMLInputElement => screen.getByRole("checkbox", { name });

/** The lock ends the page; a fresh one opens the same vault. */
async function lockAndOpen(rehearsal: Rehearsal, to: Place) {
  await userEvent.setup().keyboard("{Control>}l{/Control}");
  await vi.waitFor(() => expect(rehearsal.locked).toBeGreaterThan(0));
  cleanup();
  undo.forget();
  draft.dropAll();
  toast.dropAll();
  rehearsal.open = true;
  await session.start();
  const page = render(App);
  place.begin({ view: "cases" });
  if (to.view !== "cases") place.go(to);
  return { page, user: userEvent.setup() };
}

const matrix: Place = { view: "matrix", id: "r3", inCase: "r1" };

async function fillMatrix(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  await user.type(await screen.findByRole("combobox", { name: "To whom" }), "Анна");
  await user.click(await screen.findByRole("option", { name: /^Анна/ }));
  await user.type(combo("What was done"), "Abduction");
  await user.click(await screen.findByRole("option", { name: /^Abduction/ }));
  await user.click(await screen.findByRole("checkbox", { name: CELL }));
  await user.click(tick("Also people who are unknown"));
  await user.type(field("How they were described"), "в маске");
}

test("what is ticked in the table is in the vault before the lock, and back after it", async () => {
  const { user, rehearsal } = await openAt(matrix);
  await fillMatrix(user);
  // At once: the pause after the last key hasn't passed.
  const { page, user: after } = await lockAndOpen(rehearsal, matrix);
  expect(recordsOf(rehearsal).drafts.get("matrix/r3")?.body).toMatchObject({ title: "Обыск", form: { described: "в маске" } });
  await waitFor(() => expect(tick(CELL).checked).toBe(true));
  expect(tick("Also people who are unknown").checked).toBe(true);
  expect((field("How they were described") as HTMLInputElement).value).toBe("в маске");
  expect((await axe.run(page.container)).violations).toEqual([]);
  await after.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect([...rehearsal.stored.values()].filter(({ kind }) => kind === "act")).toHaveLength(1));
  expect([...rehearsal.stored.values()].filter(({ kind }) => kind === "involvement")).toHaveLength(1);
  await waitFor(() => expect(recordsOf(rehearsal).drafts.size).toBe(0));
});

test("the table is one stop of the Tab key: arrows reach every cell, Enter ticks and saves nothing, what is recorded stays", async () => {
  const { user, rehearsal } = await openAt(matrix);
  await fillMatrix(user);
  const second = rehearsal.put("person", { names: [{ text: "Вера" }], cases: ["r1"] });
  rehearsal.put("act", { type: "threats", victim: second, incident: "r3", cases: ["r1"] });
  const { page, user: after } = await lockAndOpen(rehearsal, matrix);
  await screen.findByRole("checkbox", { name: CELL });
  const boxes = within(screen.getByRole("table")).getAllByRole("checkbox") as HTMLInputElement[];
  expect(boxes).toHaveLength(4);
  expect(boxes.map((box) => box.tabIndex)).toEqual([0, -1, -1, -1]);
  const recorded = boxes.find((box) => box.getAttribute("aria-disabled"));
  expect(recorded?.checked).toBe(true);
  expect(recorded?.getAttribute("aria-label")).toMatch(/Вера.*recorded already/);
  boxes[0]?.focus();
  await after.keyboard("{ArrowRight}");
  expect(document.activeElement).toBe(boxes[1]);
  await after.keyboard("{ArrowDown}{Home}");
  expect(document.activeElement).toBe(boxes[2]);
  await after.keyboard("{Control>}{End}{/Control}");
  expect(document.activeElement).toBe(boxes[3]);
  expect(boxes.map((box) => box.tabIndex)).toEqual([-1, -1, -1, 0]);
  await after.keyboard("{Control>}{Home}{/Control}");
  expect(document.activeElement).toBe(boxes[0]);
  for (const box of boxes) {
    const [before, fixed] = [box.checked, box === recorded];
    box.focus();
    await after.keyboard("{Enter}");
    await waitFor(() => expect(box.checked).toBe(fixed ? before : !before));
    await after.keyboard(" ");
    await waitFor(() => expect(box.checked).toBe(before));
  }
  expect(rehearsal.called).not.toContain("records.create");
  expect((await axe.run(page.container)).violations).toEqual([]);
});

test("the table stands among the drafts with the incident's name, and Esc keeps it", async () => {
  const { user, rehearsal } = await openAt(matrix);
  await fillMatrix(user);
  await user.keyboard("{Escape}");
  await screen.findByText(t("record-draft-kept"));
  expect(recordsOf(rehearsal).drafts.has("matrix/r3")).toBe(true);
  place.begin({ view: "cases" }, { view: "case", id: "r1" });
  await screen.findByRole("heading", { level: 1, name: "Энск" });
  const found = await screen.findByRole("button", { name: /Обыск.*Who did what to whom/ });
  await user.click(found);
  await waitFor(() => expect(tick(CELL).checked).toBe(true));
  await user.click(button("Discard the draft"));
  await waitFor(() => expect(recordsOf(rehearsal).drafts.size).toBe(0));
  await user.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(recordsOf(rehearsal).drafts.has("matrix/r3")).toBe(true));
});

async function openToday() {
  const opened = await openWindow("en", (rehearsal) => {
    rehearsal.open = true;
    const person = rehearsal.put("person", { names: [{ text: "Анна Вымышленная" }] });
    daysOf(rehearsal).lines = Array.from({ length: 9 }, (_, at) => line(rehearsal, person, { what: "placement", days: at, key: `r1/k${at}` }));
  });
  place.begin({ view: "today" });
  await screen.findByRole("heading", { level: 1, name: "Today" });
  return opened;
}

async function beginNote(user: ReturnType<typeof userEvent.setup>, at: number): Promise<void> {
  const found = (await screen.findAllByRole("button", { name: "Mark as handled" }))[at];
  if (found) await user.click(found);
  await waitFor(() => expect(document.activeElement).toBe(field("What came of it")));
  await user.keyboard("Counsel saw her.");
}

test("the note of a line is in the vault before the lock, and the line has it after", async () => {
  const { user, rehearsal } = await openToday();
  await beginNote(user, 0);
  const { page, user: after } = await lockAndOpen(rehearsal, { view: "today" });
  // Whoever looks over a shoulder doesn't read it.
  await after.click(await screen.findByRole("button", { name: "Back to what you typed" }));
  await waitFor(() => expect((field("What came of it") as HTMLTextAreaElement).value).toBe("Counsel saw her."));
  expect((await axe.run(page.container)).violations).toEqual([]);
  const [handle] = screen.getAllByRole("button", { name: "Mark as handled" });
  if (handle) await after.click(handle);
  await waitFor(() => expect(daysOf(rehearsal).handled).toEqual([{ key: "r1/k0", note: "Counsel saw her." }]));
  await waitFor(() => expect(recordsOf(rehearsal).drafts.size).toBe(0));
});

test("Esc closes a note and keeps it; a folded line that has one stands there", async () => {
  const { user, rehearsal } = await openToday();
  await user.click(await screen.findByRole("button", { name: "Show all 9 lines" }));
  await beginNote(user, 8);
  await user.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement).toBe(button("Back to what you typed")));
  expect(place.here.view).toBe("today");
  await waitFor(() => expect(recordsOf(rehearsal).drafts.has("today/r1/k8")).toBe(true));
  place.begin({ view: "cases" });
  await user.click(await screen.findByRole("button", { name: /Counsel saw her.*Today/ }));
  await user.click(await screen.findByRole("button", { name: "Back to what you typed" }));
  await waitFor(() => expect((field("What came of it") as HTMLTextAreaElement).value).toBe("Counsel saw her."));
  expect(screen.getAllByRole("listitem")).toHaveLength(8);
  await user.click(button("Discard the draft"));
  await waitFor(() => expect(recordsOf(rehearsal).drafts.size).toBe(0));
  expect(screen.queryByLabelText("What came of it")).toBeNull();
  await user.keyboard("{Control>}z{/Control}");
  await user.click(await screen.findByRole("button", { name: "Back to what you typed" }));
  await waitFor(() => expect((field("What came of it") as HTMLTextAreaElement).value).toBe("Counsel saw her."));
});

test("a note outlives the line that it was begun to", async () => {
  const { user, rehearsal, page } = await openToday();
  await beginNote(user, 0);
  await waitFor(() => expect(recordsOf(rehearsal).drafts.has("today/r1/k0")).toBe(true));
  place.begin({ view: "cases" });
  daysOf(rehearsal).lines = [];
  place.begin({ view: "today" });
  await screen.findByRole("heading", { name: "Notes whose lines are gone" });
  expect(screen.queryByText("Counsel saw her.")).toBeNull();
  await user.click(await screen.findByRole("button", { name: "Back to what you typed" }));
  await screen.findByText("Counsel saw her.");
  expect((await axe.run(page.container)).violations).toEqual([]);
  await user.click(button("Discard the draft"));
  await waitFor(() => expect(screen.queryByText("Counsel saw her.")).toBeNull());
  expect(recordsOf(rehearsal).drafts.size).toBe(0);
});

test("what is told step by step is in the vault before the lock, and back on its step after it", async () => {
  const { user, rehearsal } = await begin();
  await user.click(button("The account"));
  await user.type(await found("The account"), TOLD);
  const { user: after } = await lockAndOpen(rehearsal, { view: "interview", inCase: "r1" });
  await step("The account");
  expect((asked("The account") as HTMLTextAreaElement).value).toBe(TOLD);
  await after.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(place.here).toMatchObject({ view: "record", kind: "testimony" }));
  expect(recordsOf(rehearsal).drafts.size).toBe(0);
});

test("a passage that was marked is kept before anything is typed, and called by its words", async () => {
  const preset = { source: "r4", quote: "Я проснулась", starts: 0, ends: 12 };
  const { user, rehearsal } = await openAt({ view: "new", kind: "claim", inCase: "r1", preset });
  await screen.findByDisplayValue("Я проснулась");
  await lockAndOpen(rehearsal, { view: "cases" });
  const found = await screen.findByRole("button", { name: /Я проснулась.*Claim/ });
  await user.click(found);
  await screen.findByDisplayValue("Я проснулась");
});

test("words that stand twice are two passages, and a draft's name holds none of them", () => {
  const names = ["beaten", "beaten again"].map((quote) => draftOf.begun("claim", "c", { source: "t1", quote }));
  expect(new Set(names).size).toBe(2);
  for (const name of names) expect(name).not.toMatch(/beaten/);
  expect(draftOf.begun("claim", "c", { source: "t1", quote: "beaten", starts: 3, ends: 9 })).toBe("new/claim/c/t1/3/9");
});

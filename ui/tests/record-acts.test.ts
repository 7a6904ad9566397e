// What is done with a record from its page: exhibits, deleting, erasing, sealing alone.

import { screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";
import { recordsOf } from "../rehearsal/record";
import { place } from "../src/features/place/place.svelte";
import { undo } from "../src/features/record/undo.svelte";
import { incident, openAt } from "./record";
import { button, watchSight } from "./window";

beforeEach(() => undo.forget());

test("an exhibit: nobody is seen on it; a copy taken out is said to be unprotected", async () => {
  const { user, rehearsal } = await openAt({ view: "record", kind: "evidence", id: "r5" });
  await screen.findByText(/It is not recorded yet who/);
  await user.click(button("Nobody is seen or named"));
  await waitFor(() => expect(rehearsal.found("r5").record["shows_nobody"]).toBe(true));
  await waitFor(() => expect(screen.queryByText(/It is not recorded yet who/)).toBeNull());
  expect(screen.getByText("4.8 MB")).toBeTruthy();
  await user.click(button("Take out a copy"));
  const dialog = await screen.findByRole("dialog");
  expect(dialog.textContent).toContain("unprotected");
  await user.click(within(dialog).getByRole("button", { name: "Choose where" }));
  await screen.findByText(/The copy is at/);
  expect(rehearsal.called).toContain("evidence.extract");
});

test("a deleted record is restored from its page; erasing names what is lost and wants the word", async () => {
  const { user, rehearsal } = await openAt(incident);
  await user.click(await screen.findByRole("button", { name: "More" }));
  await user.click(screen.getByRole("menuitem", { name: "Delete" }));
  await screen.findByText(/This record is deleted/);
  await user.click(button("Restore"));
  await waitFor(() => expect(screen.queryByText(/This record is deleted/)).toBeNull());
  await user.click(button("More"));
  await user.click(screen.getByRole("menuitem", { name: "Erase for good" }));
  const dialog = await screen.findByRole("dialog");
  expect(within(dialog).getAllByRole("listitem").map((item) => item.textContent)).toEqual(expect.arrayContaining(["numbers of people", "links to its case files"]));
  const erase = within(dialog).getByRole("button", { name: "Erase" });
  expect((erase as HTMLButtonElement).disabled).toBe(true);
  await user.type(within(dialog).getByLabelText(/Type/), "erase");
  await user.click(erase);
  await screen.findByText(/This record was erased/);
  expect(recordsOf(rehearsal).states.get("r3")).toBe("erased");
});

test("the line about other records pushes the word's field, which stays in sight; keys scroll from the buttons, too", async () => {
  const { user } = await openAt({ view: "record", kind: "person", id: "r2" });
  await user.click(await screen.findByRole("button", { name: "More" }));
  const seen = watchSight();
  await user.click(screen.getByRole("menuitem", { name: "Erase for good" }));
  const dialog = await screen.findByRole("dialog");
  await within(dialog).findByText(/One other record refers to it/);
  await waitFor(() => expect(seen.some((each) => each.contains(within(dialog).getByLabelText(/Type/)))).toBe(true));
  const moved = vi.fn();
  Element.prototype.scrollBy = moved;
  within(dialog).getByRole("button", { name: "Cancel" }).focus();
  await user.keyboard("{PageDown}");
  expect(moved.mock.contexts[0]).toSatisfy((sheet: Element) => sheet.contains(within(dialog).getByLabelText(/Type/)));
  expect((moved.mock.contexts[0] as Element).contains(document.activeElement)).toBe(false);
});

test("only this record is sealed", async () => {
  const { user } = await openAt(incident);
  await user.click(await screen.findByRole("button", { name: "More" }));
  await user.click(screen.getByRole("menuitem", { name: "Seal only this record" }));
  expect(place.here).toMatchObject({ view: "seal", records: ["r3"] });
});

test("what never leaves the vault isn't offered to be sealed", async () => {
  const { user, rehearsal } = await openAt(incident);
  rehearsal.put("note", { text: "Спросить соседей", cases: ["r1"] });
  place.go({ view: "record", kind: "note", id: "r6" });
  await user.click(await screen.findByRole("button", { name: "More" }));
  expect(screen.queryByRole("menuitem", { name: "Seal only this record" })).toBeNull();
  expect(screen.getByRole("menuitem", { name: "Delete" })).toBeTruthy();
});

test("a new record is left by Cancel, and what was typed waits for the next time", async () => {
  const { user, rehearsal } = await openAt({ view: "new", kind: "note", inCase: "r1" });
  await user.type(await screen.findByLabelText("Text"), "Спросить соседей");
  const cancel = button("Cancel");
  expect(cancel.textContent).toContain("Esc");
  await user.click(cancel);
  expect(place.here).toEqual({ view: "cases" });
  await screen.findByText(/What you typed is kept as a draft/);
  expect(JSON.stringify([...recordsOf(rehearsal).drafts.values()])).toContain("соседей");
  place.go({ view: "new", kind: "note", inCase: "r1" });
  expect(((await screen.findByLabelText("Text")) as HTMLTextAreaElement).value).toBe("Спросить соседей");
});

test("a note's text stands on its page once, under the name that the form gives it", async () => {
  const { rehearsal } = await openAt(incident);
  rehearsal.put("note", { text: "Спросить соседей", cases: ["r1"] });
  place.go({ view: "record", kind: "note", id: "r6", inCase: "r1" });
  await screen.findByRole("heading", { name: "Note", level: 1 });
  expect(screen.getAllByText("Спросить соседей")).toHaveLength(1);
  expect(screen.getByRole("heading", { name: "Text" })).toBeTruthy();
});

test("who did it is named before the part that they had; on their own page stands what they did", async () => {
  const { rehearsal } = await openAt(incident);
  rehearsal.put("person", { names: [{ text: "Борис" }], cases: ["r1"] }); // r6
  rehearsal.put("act", { type: "arbitrary_arrest", victim: "r2", cases: ["r1"] }); // r7
  rehearsal.put("involvement", { act: "r7", perpetrator: "r6", degree: "carried_out", cases: ["r1"] }); // r8
  rehearsal.put("involvement", { act: "r7", description: [{ text: "двое в масках" }], degree: "ordered", cases: ["r1"] }); // r9
  const rows = (name: string): string[] =>
    within(screen.getByRole("region", { name })).getAllByRole("listitem").map((row) => [...row.children].map((each) => each.textContent.trim()).join(" | "));
  place.go({ view: "record", kind: "act", id: "r7", inCase: "r1" });
  await screen.findByRole("region", { name: "Who did it" });
  expect(rows("Who did it").sort()).toEqual(["Борис | Directly carried out", "двое в масках | Ordered"]);
  place.go({ view: "record", kind: "person", id: "r6", inCase: "r1" });
  await waitFor(() => expect(rows("Acts this person took part in")).toEqual(["Arbitrary arrest — Анна | Directly carried out"]));
  place.go({ view: "record", kind: "involvement", id: "r9", inCase: "r1" });
  await screen.findByRole("heading", { name: "двое в масках", level: 1 });
});

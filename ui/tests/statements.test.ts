// What follows a testimony: it is sealed and then only added to; later statements, translations and transcripts name it.

import { screen, waitFor, within } from "@testing-library/svelte";
import axe from "axe-core";
import { beforeEach, expect, test } from "vitest";
import type { Rehearsal } from "../rehearsal/host";
import { recordsOf } from "../rehearsal/record";
import { place, type Place } from "../src/features/place/place.svelte";
import { changes } from "../src/features/record/changes.svelte";
import { undo } from "../src/features/record/undo.svelte";
import { NARRATIVE, openAt } from "./record";
import { button, field } from "./window";

const testimony: Place = { view: "record", kind: "testimony", id: "r4", inCase: "r1" };
beforeEach(() => undo.forget());

function seal(rehearsal: Rehearsal): void {
  rehearsal.found("r4").record["sealed"] = { edtf: "2022-04-01" };
  changes.tell();
}

test("sealing says what it means, is done by its name, and can't be taken back by a key", async () => {
  const { user, rehearsal, page } = await openAt(testimony);
  await user.click(await screen.findByRole("button", { name: "More" }));
  await user.click(screen.getByRole("menuitem", { name: "Seal against changes" }));
  const dialog = await screen.findByRole("dialog");
  expect(dialog.textContent).toContain("the seal cannot be taken off");
  // Enter at once does no harm.
  expect(document.activeElement?.textContent.trim()).toBe("Cancel");
  await user.click(within(dialog).getByRole("button", { name: "Seal against changes" }));
  await screen.findByText("Sealed since");
  expect(rehearsal.found("r4").record).toMatchObject({ narrative: NARRATIVE, speaker: "r2", sealed: { edtf: expect.any(String) as string } });
  await user.keyboard("{Control>}z{/Control}");
  expect(rehearsal.called).not.toContain("record.undo");
  expect((await axe.run(page.container, { rules: { "color-contrast": { enabled: false } } })).violations).toEqual([]);
});

test("a sealed testimony says so and offers no field to be edited", async () => {
  const { user, rehearsal } = await openAt(testimony);
  await screen.findByRole("button", { name: /^Edit$/ });
  seal(rehearsal);
  await screen.findByText("Sealed since");
  await screen.findByText("April 1, 2022");
  await waitFor(() => expect(screen.queryByRole("button", { name: /^Edit/ })).toBeNull());
  await user.click(button("More"));
  expect(screen.queryByRole("menuitem", { name: "Seal against changes" })).toBeNull();
});

test("it is added to with today's date, by the key that edits; the rest stays as it was", async () => {
  const { user, rehearsal } = await openAt(testimony);
  seal(rehearsal);
  const before = structuredClone(rehearsal.found("r4").record);
  await user.click(await screen.findByRole("button", { name: "Add to it" }));
  await screen.findByLabelText("What was said");
  expect(screen.queryByLabelText("The account")).toBeNull();
  expect(screen.queryByLabelText("In which language was it told?")).toBeNull();
  // Nothing typed, nothing kept.
  await user.keyboard("{Escape}");
  await screen.findByRole("button", { name: "Add to it" });
  expect(recordsOf(rehearsal).drafts.size).toBe(0);
  await user.keyboard("{Control>}e{/Control}");
  await user.type(await screen.findByLabelText("What was said"), "Их было восемь.");
  // Left and come back to, it is still only an addition.
  await user.keyboard("{Escape}");
  await user.click(await screen.findByRole("button", { name: "Continue editing" }));
  expect(((await screen.findByLabelText("What was said")) as HTMLTextAreaElement).value).toBe("Их было восемь.");
  expect(screen.queryByLabelText("In which language was it told?")).toBeNull();
  await user.keyboard("{Control>}s{/Control}");
  await screen.findByRole("button", { name: "Add to it" });
  const { additions, ...rest } = rehearsal.found("r4").record;
  expect(rest).toEqual(before);
  expect(additions).toEqual([{ date: { edtf: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) as string }, text: "Их было восемь." }]);
  await screen.findByText("Saved");
  expect(screen.queryByRole("button", { name: /^Undo/ })).toBeNull();
});

test("a new statement cites it, with the same speaker, and stands on its page", async () => {
  const { user, rehearsal } = await openAt(testimony);
  seal(rehearsal);
  await user.click(await screen.findByRole("button", { name: "New statement about it" }));
  await screen.findByRole("heading", { level: 2, name: "Before you begin" });
  await screen.findByText(/A new statement about an earlier one/);
  await user.click(button("The account"));
  await user.type(await screen.findByLabelText("The account"), "Их было девять.");
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(place.here).toMatchObject({ view: "record", kind: "testimony" }));
  expect([...rehearsal.stored.values()].at(-1)?.record).toEqual({ narrative: "Их было девять.", speaker: "r2", corrects: "r4", cases: ["r1"] });
  place.go(testimony);
  const later = await screen.findByRole("region", { name: "Later statements that correct or add to this one" });
  expect(within(later).getAllByRole("listitem")).toHaveLength(1);
});

test("a draft that waits is saved or discarded before it is sealed", async () => {
  const { user, rehearsal } = await openAt(testimony);
  await user.click(await screen.findByRole("button", { name: /^Edit$/ }));
  await user.selectOptions(await screen.findByLabelText("In which language was it told?"), "ru");
  await waitFor(() => expect(recordsOf(rehearsal).drafts.size).toBe(1));
  await user.keyboard("{Escape}");
  await user.click(await screen.findByRole("button", { name: "More" }));
  await user.click(screen.getByRole("menuitem", { name: "Seal against changes" }));
  const dialog = await screen.findByRole("dialog");
  within(dialog).getByText(/There is a draft of it/);
  expect((within(dialog).getByRole("button", { name: "Seal against changes" }) as HTMLButtonElement).disabled).toBe(true);
});

test.each([
  ["Translation", "translation", /^The whole of the original/],
  ["Transcript", "transcript", /^Word for word/],
])("%s: the original stands beside it, while it is written and on its page", async (name, code, help) => {
  const { user, rehearsal, page } = await openAt(testimony);
  await user.click(await screen.findByRole("button", { name: "Add" }));
  await user.click(screen.getByRole("menuitem", { name }));
  const original = await screen.findByRole("region", { name: "The original" });
  await within(original).findByText(NARRATIVE);
  await waitFor(() => expect(document.activeElement?.matches("form input")).toBe(true));
  // These aren't the speaker's words as they were told.
  screen.getByText(help);
  expect(screen.queryByText(/own words/)).toBeNull();
  await user.type(field("The account"), "I woke up because somebody was knocking.");
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(place.here).toMatchObject({ view: "record", kind: "testimony" }));
  const made = [...rehearsal.stored.values()].at(-1);
  expect(made?.record).toEqual({ narrative: "I woke up because somebody was knocking.", original: "r4", derivation: code, speaker: "r2", cases: ["r1"] });
  await screen.findByText("I woke up because somebody was knocking.");
  await screen.findByText(NARRATIVE);
  expect((await axe.run(page.container, { rules: { "color-contrast": { enabled: false } } })).violations).toEqual([]);
  place.go(testimony);
  await screen.findByRole("region", { name: "Translations and transcripts" });
  expect(screen.queryByText("The original")).toBeNull();
});

// Inside a vault: lists by keyboard, forms, what is kept when one steps back, two versions, the lock.

import { screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";
import { recordsOf } from "../rehearsal/record";
import { place, type CasePart } from "../src/features/place/place.svelte";
import { undo } from "../src/features/record/undo.svelte";
import { prepare } from "./case";
import { button, field, openWindow } from "./window";

beforeEach(() => undo.forget());

async function openCase(part?: CasePart) {
  const opened = await openWindow("en", prepare);
  place.go({ view: "case", id: "r1", ...(part && { part }) });
  await screen.findByRole("heading", { name: "Энск" });
  if (part === "incidents") await screen.findByRole("button", { name: /Обыск/ });
  return opened;
}

test("an empty vault says what case files are for; one is made", async () => {
  const { user, rehearsal } = await openWindow("en", (each) => (each.open = true));
  await screen.findByText(/No case file yet/);
  await user.keyboard("{Control>}n{/Control}");
  await user.click(await screen.findByRole("button", { name: /Save/ }));
  await screen.findByText(/needs a title/);
  await user.type(field("Title"), "Энск{Enter}");
  await screen.findByRole("heading", { name: "Энск" });
  expect([...rehearsal.stored.values()][0]?.record["title"]).toEqual([{ text: "Энск" }]);
});

test("an incident is saved with what the program read of its date, and its page says so", async () => {
  const { user, rehearsal } = await openCase("incidents");
  await user.keyboard("{Control>}n{/Control}");
  await user.type(await screen.findByLabelText("Title"), "Разгон");
  await user.type(field("Date"), "4.3.2022");
  expect(await screen.findByText("March 4, 2022")).toBeTruthy();
  await user.type(field("As told"), "площадь");
  await user.type(field("What happened"), "Первая строка{Enter}вторая");
  await user.keyboard("{Control>}s{/Control}");
  await screen.findByRole("heading", { name: "Разгон" });
  const saved = [...rehearsal.stored.values()].at(-1);
  expect(saved?.record).toEqual({
    title: [{ text: "Разгон" }],
    date: { edtf: "2022-03-04" },
    place: { text: [{ text: "площадь" }] },
    description: [{ text: "Первая строка\nвторая" }],
    cases: ["r1"],
  });
  expect(recordsOf(rehearsal).drafts.size).toBe(0);
});

test("a date that can't be read is refused, or kept as it was told", async () => {
  const { user, rehearsal } = await openCase("incidents");
  await user.keyboard("{Control>}n{/Control}");
  await user.type(await screen.findByLabelText("Title"), "Разгон");
  await user.type(field("Date"), "в начале марта");
  await screen.findByText(/cannot be read as a date/);
  await user.keyboard("{Control>}s{/Control}");
  await screen.findByText(/Nothing was saved/);
  await user.click(button("Keep as told"));
  await user.keyboard("{Control>}s{/Control}");
  await screen.findByRole("heading", { name: "Разгон" });
  expect([...rehearsal.stored.values()].at(-1)?.record["date"]).toEqual({ edtf: "", phrase: "в начале марта" });
});

test("Esc goes back and loses nothing: what was typed lies in the vault and is found again", async () => {
  const { user, rehearsal } = await openCase("incidents");
  await user.keyboard("{Control>}n{/Control}");
  await user.type(await screen.findByLabelText("Title"), "Половина");
  await screen.findByText(/Not saved yet/);
  await user.keyboard("{Escape}");
  await screen.findByRole("button", { name: /Обыск/ });
  await waitFor(() => expect([...recordsOf(rehearsal).drafts.keys()]).toEqual(["new/incident/r1"]));
  await user.click(button(/New incident/));
  expect(((await screen.findByLabelText("Title")) as HTMLInputElement).value).toBe("Половина");
  await user.keyboard("{Escape}");
  place.begin({ view: "cases" });
  const begun = await screen.findByRole("region", { name: "Drafts" });
  await user.click(within(begun).getByRole("button", { name: /Половина/ }));
  expect(((await screen.findByLabelText("Title")) as HTMLInputElement).value).toBe("Половина");
});

test("locking brings what was typed a moment ago into the vault", async () => {
  const { user, rehearsal } = await openCase("incidents");
  await user.keyboard("{Control>}n{/Control}");
  await user.type(await screen.findByLabelText("Title"), "Полслова");
  await user.keyboard("{Control>}l{/Control}");
  await waitFor(() => expect(rehearsal.locked).toBe(1));
  const [draft] = [...recordsOf(rehearsal).drafts.values()];
  expect(draft?.body).toMatchObject({ form: { title: [{ text: "Полслова" }] }, place: { view: "new", kind: "incident" } });
});

test("discarding asks nothing and can be taken back", async () => {
  const { user, rehearsal } = await openCase("incidents");
  await user.keyboard("{Control>}n{/Control}");
  await user.type(await screen.findByLabelText("Title"), "Лишнее");
  await user.click(button("Discard the draft"));
  await screen.findByRole("button", { name: /Обыск/ });
  expect(recordsOf(rehearsal).drafts.size).toBe(0);
  (document.activeElement as HTMLElement).blur();
  await user.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(recordsOf(rehearsal).drafts.size).toBe(1));
});

test("arrows move in a list, Enter opens, and coming back finds the same row", async () => {
  const { user } = await openCase("incidents");
  (await screen.findByRole("button", { name: /Обыск/ })).focus();
  await user.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}{Enter}");
  await screen.findByRole("heading", { name: "Задержание" });
  await user.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement?.textContent).toContain("Задержание"));
});

test("a record says by name which import made it", async () => {
  await openWindow("en", (rehearsal) => {
    rehearsal.open = true;
    const made = rehearsal.put("import", { file_name: "arrests.csv" });
    rehearsal.put("incident", { title: [{ text: "Обыск" }], import: made });
  });
  place.go({ view: "record", kind: "incident", id: "r2" });
  expect((await screen.findAllByText(/arrests\.csv/)).length).toBeGreaterThan(0);
  expect(screen.queryByText("r1")).toBeNull();
});

test("tabs move by arrows, keep the focus, and a step back returns to the part", async () => {
  const { user } = await openCase();
  (await screen.findByRole("tab", { name: "Overview" })).focus();
  await user.keyboard("{ArrowRight}{ArrowRight}{Enter}");
  expect(document.activeElement?.textContent).toContain("Incidents and acts");
  await user.click(await screen.findByRole("button", { name: /Обыск/ }));
  await screen.findByRole("heading", { name: "Обыск" });
  await user.keyboard("{Escape}");
  expect((await screen.findByRole("tab", { name: /Incidents and acts/ })).getAttribute("aria-selected")).toBe("true");
});

test("the case's title is edited in place", async () => {
  const { user, rehearsal } = await openCase();
  await user.keyboard("{Control>}e{/Control}");
  await user.type(await screen.findByLabelText("Title"), " и область");
  await user.keyboard("{Control>}s{/Control}");
  await screen.findByRole("heading", { name: "Энск и область" });
  expect(rehearsal.stored.get("r1")?.version).toBe(2);
});

test("Ctrl+L locks from anywhere, on a Russian keyboard too, and empties the page", async () => {
  const { rehearsal, page } = await openCase();
  window.dispatchEvent(new KeyboardEvent("keydown", { key: "д", code: "KeyL", ctrlKey: true, bubbles: true, cancelable: true }));
  await waitFor(() => expect(rehearsal.locked).toBe(1));
  expect(page.container.textContent?.trim()).toBe("");
});

test("recorded text is shown as text", async () => {
  const markup = "<img src=x onerror=alert(1)><b>b</b>";
  const { page } = await openWindow("en", (rehearsal) => {
    rehearsal.open = true;
    rehearsal.put("case", { title: [{ text: markup }] });
  });
  expect(await screen.findByText(markup)).toBeTruthy();
  expect(page.container.querySelector("img, b")).toBeNull();
});

// Inside a vault: lists by keyboard, forms, what is kept when one steps back, two versions, the lock.

import { render, screen, waitFor } from "@testing-library/svelte";
import { expect, test } from "vitest";
import App from "../src/App.svelte";
import { draft } from "../src/features/draft/drafts.svelte";
import { place } from "../src/features/place/place.svelte";
import { session } from "../src/features/session/session.svelte";
import { openCase, prepare } from "./case";
import { button, field, openWindow } from "./window";

const title = "What it is called";

test("an empty vault says what case files are for; one is made", async () => {
  const { user, rehearsal } = await openWindow("en", (each) => (each.open = true));
  await screen.findByText(/holds together what belongs together/);
  await user.keyboard("{Control>}n{/Control}");
  await user.click(await screen.findByRole("button", { name: /Save/ }));
  expect((await screen.findByRole("alert")).textContent).toContain("needs a title");
  await user.type(field("Title"), "Энск{Enter}");
  await screen.findByRole("heading", { name: "Энск" });
  expect([...rehearsal.stored.values()][0]?.record["title"]).toEqual([{ text: "Энск" }]);
});

test("an incident is saved with what the program read of its date, and shown as a brief", async () => {
  const { user, rehearsal } = await openCase();
  await user.keyboard("{Control>}n{/Control}");
  await user.type(await screen.findByLabelText(title), "Разгон");
  await user.type(field("When"), "4.3.2022");
  expect(await screen.findByText("March 4, 2022")).toBeTruthy();
  await user.type(field("Where"), "площадь");
  await user.type(field("What happened"), "Первая строка{Enter}вторая");
  await user.keyboard("{Control>}s{/Control}");
  await screen.findByRole("heading", { name: "Разгон" });
  const saved = [...rehearsal.stored.values()].at(-1);
  expect(saved?.record).toEqual({
    title: [{ text: "Разгон" }],
    date: { edtf: "2022-03-04" },
    place: { text: [{ text: "площадь" }] },
    description: [{ text: "Первая строка\nвторая" }],
    types: [],
    cases: ["r1"],
  });
  expect(await screen.findByText("March 4, 2022")).toBeTruthy();
  // What isn't known isn't listed.
  expect(screen.queryByText("Kinds of incident")).toBeNull();
});

test("a date that can't be read is refused beside its field, or kept as it was told", async () => {
  const { user, rehearsal } = await openCase();
  await user.keyboard("{Control>}n{/Control}");
  await user.type(await screen.findByLabelText(title), "Разгон");
  await user.type(field("When"), "в начале марта");
  await screen.findByText(/cannot be read as a date/);
  await user.keyboard("{Control>}s{/Control}");
  expect((await screen.findByRole("alert")).textContent).toContain("Nothing was saved");
  await user.click(button("Keep as told"));
  await user.keyboard("{Control>}s{/Control}");
  await screen.findByRole("heading", { name: "Разгон" });
  expect([...rehearsal.stored.values()].at(-1)?.record["date"]).toEqual({ edtf: "", phrase: "в начале марта" });
});

test("what was typed comes back after a step back, and after the page is gone", async () => {
  const { user, rehearsal, page } = await openCase();
  await user.keyboard("{Control>}n{/Control}");
  await user.type(await screen.findByLabelText(title), "Половина");
  await user.keyboard("{Escape}");
  await screen.findByText(/Begun and not saved yet/);
  await waitFor(() => expect(rehearsal.called).toContain("draft.keep"));
  page.unmount();
  draft.dropAll();
  await session.start();
  render(App);
  place.go({ view: "new", kind: "incident", inCase: "r1" });
  await waitFor(() => expect((field(title) as HTMLInputElement).value).toBe("Половина"));
  await user.click(button(/Discard changes/));
  await waitFor(() => expect(rehearsal.called).toContain("draft.drop"));
});

test("arrows move in a list, Enter opens, and coming back finds the same row", async () => {
  const { user } = await openCase();
  screen.getByRole("button", { name: /Обыск/ }).focus();
  await user.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}{Enter}");
  await screen.findByRole("heading", { name: "Задержание" });
  await user.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement?.textContent).toContain("Задержание"));
});

test("a change keeps the fields that the form doesn't show, and can be undone", async () => {
  const { user, rehearsal } = await openCase();
  await user.click(button(/Суд/));
  await screen.findByRole("heading", { name: "Суд" });
  await user.keyboard("{Control>}e{/Control}");
  await user.type(await screen.findByLabelText(title), " второй инстанции{Enter}");
  await screen.findByRole("heading", { name: "Суд второй инстанции" });
  const saved = rehearsal.stored.get("r4");
  expect(saved?.version).toBe(2);
  expect(saved?.record).toMatchObject({
    title: [{ id: "0123456789abcdef", language: "ru", text: "Суд второй инстанции" }],
    counts: [{ of: "detained", number: 3 }],
  });
  await screen.findByText("Saved.");
  await user.keyboard("{Control>}z{/Control}");
  await screen.findByRole("heading", { name: "Суд" });
  expect(rehearsal.stored.get("r4")?.version).toBe(3);
});

test("a deleted record is gone from its list and comes back by one key", async () => {
  const { user, rehearsal } = await openCase();
  await user.click(button(/Суд/));
  await user.click(await screen.findByRole("button", { name: "Delete" }));
  await screen.findByText(/Deleted: .*Суд/);
  expect(rehearsal.deleted.size).toBe(1);
  expect(screen.queryByRole("button", { name: /^Суд/ })).toBeNull();
});

test.each(["Save mine as the next version", "Take the saved one"])("two versions are shown: %s", async (choice) => {
  const { user, rehearsal } = await openCase();
  await user.click(button(/Обыск/));
  await screen.findByRole("heading", { name: "Обыск" });
  await user.keyboard("{Control>}e{/Control}");
  await user.type(await screen.findByLabelText(title), " мой");
  const other = rehearsal.stored.get("r2");
  if (!other) throw new Error("no record");
  rehearsal.stored.set("r2", { ...other, version: 2, record: { ...other.record, title: [{ text: "Обыск чужой" }] } });
  await user.keyboard("{Control>}s{/Control}");
  await screen.findByRole("heading", { name: "There is a newer version" });
  expect(screen.getByRole("table").textContent).toMatch(/Обыск мой.*Обыск чужой/s);
  await user.click(button(choice));
  if (choice.startsWith("Save")) {
    await screen.findByRole("heading", { name: "Обыск мой" });
    expect(rehearsal.stored.get("r2")?.version).toBe(3);
  } else {
    await waitFor(() => expect((field(title) as HTMLInputElement).value).toBe("Обыск чужой"));
    expect(rehearsal.stored.get("r2")?.version).toBe(2);
  }
});

test("a person who isn't there yet is made where they are named", async () => {
  const { user, rehearsal } = await openWindow("en", prepare);
  await waitFor(() => expect(place.here.view).toBe("cases"));
  place.go({ view: "new", kind: "testimony", inCase: "r1" });
  await user.type(await screen.findByRole("combobox", { name: "Who said it" }), "Анна Вымышленная");
  await user.click(await screen.findByRole("button", { name: /New person: .*Анна Вымышленная/ }));
  await screen.findByText("Анна Вымышленная");
  await user.type(field("The account, in their own words"), "Меня остановили.");
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect([...rehearsal.stored.values()].at(-1)?.kind).toBe("testimony"));
  const [person, testimony] = [...rehearsal.stored.values()].slice(-2);
  expect(testimony?.record).toMatchObject({ speaker: person?.id, narrative: "Меня остановили.", cases: ["r1"] });
});

test("search finds while typing and opens what it finds", async () => {
  const { user } = await openWindow("en", prepare);
  await screen.findByRole("heading", { name: "Case files" });
  await user.keyboard("{Control>}k{/Control}");
  await user.type(await screen.findByLabelText("What are you looking for"), "задерж");
  await user.click(await screen.findByRole("button", { name: /Задержание/ }));
  await screen.findByRole("heading", { name: "Задержание" });
});

test("Ctrl+L locks from anywhere, on a Russian keyboard too, and empties the page", async () => {
  const { rehearsal, page } = await openCase();
  const event = new KeyboardEvent("keydown", { key: "д", code: "KeyL", ctrlKey: true, bubbles: true, cancelable: true });
  window.dispatchEvent(event);
  await waitFor(() => expect(rehearsal.locked).toBe(1));
  expect(page.container.textContent?.trim()).toBe("");
});

test("a long list comes in pages", async () => {
  const { user } = await openWindow("en", (rehearsal) => {
    rehearsal.open = true;
    for (let at = 0; at < 130; at++) rehearsal.put("case", { title: [{ text: `Case ${at}` }] });
  });
  await screen.findByText(/100 of 130 shown/);
  await user.click(button("Show more"));
  await screen.findByText(/130 entries/);
});

test("recorded text is shown as text", async () => {
  const markup = "<img src=x onerror=alert(1)><b>b</b>";
  const { page } = await openWindow("en", (rehearsal) => {
    rehearsal.open = true;
    rehearsal.put("case", { title: [{ text: markup }] });
    rehearsal.put("incident", { title: [{ text: "x" }], description: [{ text: markup }] });
  });
  expect(await screen.findByText(markup)).toBeTruthy();
  place.go({ view: "record", kind: "incident", id: "r2" });
  expect(await screen.findByText(markup)).toBeTruthy();
  expect(page.container.querySelector("img, b")).toBeNull();
});

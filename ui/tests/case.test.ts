// Inside a vault: lists by keyboard, forms, what is kept when one steps back, two versions, the lock.

import { screen, waitFor } from "@testing-library/svelte";
import { expect, test } from "vitest";
import type { Rehearsal } from "../rehearsal/host";
import { button, field, openWindow } from "./window";

function prepare(rehearsal: Rehearsal): void {
  rehearsal.open = true;
  const inCase = rehearsal.put("case", { title: [{ text: "Энск" }], reference: "12" });
  for (const name of ["Обыск", "Задержание", "Суд"]) {
    rehearsal.put("incident", {
      title: [{ id: "0123456789abcdef", language: "ru", text: name }],
      counts: [{ of: "detained", number: 3 }],
      cases: [inCase],
    });
  }
}

async function openCase() {
  const opened = await openWindow("en", prepare);
  await opened.user.click(await screen.findByRole("button", { name: /Энск/ }));
  await screen.findByRole("heading", { name: "Энск" });
  await screen.findByRole("button", { name: /Обыск/ });
  return opened;
}

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

test("an incident is saved with what the program read of its date", async () => {
  const { user, rehearsal } = await openCase();
  await user.keyboard("{Control>}n{/Control}");
  await user.type(await screen.findByLabelText("What it is called"), "Разгон");
  await user.type(field("Date"), "4.3.2022");
  expect(await screen.findByText("March 4, 2022")).toBeTruthy();
  await user.type(field("Place"), "площадь");
  await user.type(field("What happened"), "Первая строка{Enter}вторая");
  await user.keyboard("{Control>}s{/Control}");
  await screen.findByRole("button", { name: /Разгон/ });
  const saved = [...rehearsal.stored.values()].at(-1);
  expect(saved?.record).toEqual({
    title: [{ text: "Разгон" }],
    date: { edtf: "2022-03-04" },
    place: { text: [{ text: "площадь" }] },
    description: [{ text: "Первая строка\nвторая" }],
    cases: ["r1"],
  });
});

test("a date that can't be read is refused, or kept as it was told", async () => {
  const { user, rehearsal } = await openCase();
  await user.keyboard("{Control>}n{/Control}");
  await user.type(await screen.findByLabelText("What it is called"), "Разгон");
  await user.type(field("Date"), "в начале марта");
  await screen.findByText(/cannot be read as a date/);
  await user.keyboard("{Control>}s{/Control}");
  expect((await screen.findByRole("alert")).textContent).toContain("Nothing was saved");
  await user.click(button("Keep as told"));
  await user.keyboard("{Control>}s{/Control}");
  await screen.findByRole("button", { name: /Разгон/ });
  expect([...rehearsal.stored.values()].at(-1)?.record["date"]).toEqual({ edtf: "", phrase: "в начале марта" });
});

test("Esc goes back and loses nothing", async () => {
  const { user } = await openCase();
  await user.keyboard("{Control>}n{/Control}");
  await user.type(await screen.findByLabelText("What it is called"), "Половина");
  await user.keyboard("{Escape}");
  await screen.findByText(/is begun and not saved yet/);
  await user.click(button(/New incident/));
  expect(((await screen.findByLabelText("What it is called")) as HTMLInputElement).value).toBe("Половина");
});

test("arrows move in a list, Enter opens, and coming back finds the same row", async () => {
  const { user } = await openCase();
  screen.getByRole("button", { name: /Обыск/ }).focus();
  await user.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}{Enter}");
  expect(((await screen.findByLabelText("What it is called")) as HTMLInputElement).value).toBe("Задержание");
  await user.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement?.textContent).toContain("Задержание"));
});

test("a change keeps the fields that the form doesn't show", async () => {
  const { user, rehearsal } = await openCase();
  await user.click(button(/Суд/));
  await user.type(await screen.findByLabelText("What it is called"), " второй инстанции{Enter}");
  await screen.findByRole("button", { name: /Суд второй инстанции/ });
  const saved = rehearsal.stored.get("r4");
  expect(saved?.version).toBe(2);
  expect(saved?.record).toMatchObject({
    title: [{ id: "0123456789abcdef", language: "ru", text: "Суд второй инстанции" }],
    counts: [{ of: "detained", number: 3 }],
  });
});

test.each(["Save mine as the next version", "Take the saved one"])("two versions are shown: %s", async (choice) => {
  const { user, rehearsal } = await openCase();
  await user.click(button(/Обыск/));
  await user.type(await screen.findByLabelText("What it is called"), " мой");
  const other = rehearsal.stored.get("r2");
  if (!other) throw new Error("no record");
  rehearsal.stored.set("r2", { ...other, version: 2, record: { ...other.record, title: [{ text: "Обыск чужой" }] } });
  await user.keyboard("{Control>}s{/Control}");
  await screen.findByRole("heading", { name: "There is a newer version" });
  expect(screen.getByRole("table").textContent).toMatch(/Обыск мой.*Обыск чужой/s);
  await user.click(button(choice));
  if (choice.startsWith("Save")) {
    await screen.findByRole("button", { name: /Обыск мой/ });
    expect(rehearsal.stored.get("r2")?.version).toBe(3);
  } else {
    await waitFor(() => expect((field("What it is called") as HTMLInputElement).value).toBe("Обыск чужой"));
    expect(rehearsal.stored.get("r2")?.version).toBe(2);
  }
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
  });
  expect(await screen.findByText(markup)).toBeTruthy();
  expect(page.container.querySelector("img, b")).toBeNull();
});

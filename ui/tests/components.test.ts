// The shared components by keyboard, as the gallery shows them, and axe over the whole gallery.

import { cleanup, render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, expect, test } from "vitest";
import Actions from "../gallery/Actions.svelte";
import Choices from "../gallery/Choices.svelte";
import Gallery from "../gallery/Gallery.svelte";
import Lists from "../gallery/Lists.svelte";
import { toast } from "../src/components/toast.svelte";
import { words } from "../src/components/words.svelte";

afterEach(() => {
  cleanup();
  toast.dropAll();
});

const active = (): Element | null => document.activeElement;
/** By its text: a search by role through the whole gallery takes longer than a notice stays. */
const button = (text: string): HTMLElement => screen.getByText(text).closest("button") as HTMLElement;

test.each(["en", "ru"] as const)("%s: everything in the gallery has a name", async (language) => {
  words.speak(language);
  render(Gallery);
  const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join("; ")}`)).toEqual([]);
});

test("a dialog holds the focus, Esc closes it, and the focus returns", async () => {
  const user = userEvent.setup();
  render(Gallery);
  const opener = button("Erase the record…");
  opener.focus();
  await user.keyboard("{Enter}");
  const dialog = screen.getByRole("dialog", { name: /Erase/ });
  expect(active()).toBe(within(dialog).getByRole("textbox"));
  const inside = within(dialog).getAllByRole("button");
  for (let times = 0; times < inside.length + 3; times++) {
    await user.tab();
    expect(dialog.contains(active())).toBe(true);
  }
  await user.tab({ shift: true });
  expect(dialog.contains(active())).toBe(true);
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("dialog")).toBeNull();
  await expect.poll(active).toBe(opener);
});

test("Esc in a list within a dialog closes the list first", async () => {
  const user = userEvent.setup();
  render(Gallery);
  await user.click(button("Wide…"));
  const combo = within(screen.getByRole("dialog")).getByRole("combobox");
  await user.type(combo, "В{ArrowDown}");
  expect(combo.getAttribute("aria-expanded")).toBe("true");
  await user.keyboard("{Escape}");
  expect(combo.getAttribute("aria-expanded")).toBe("false");
  expect((combo as HTMLInputElement).value).toBe("В");
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("keys of the screen rest while a dialog lies above it", async () => {
  const user = userEvent.setup();
  render(Gallery);
  await user.click(button("Delete, with undo"));
  await user.click(button("Long…"));
  await user.keyboard("{Control>}z{/Control}");
  expect(screen.getByText(/Undone: 0/)).toBeTruthy();
  await user.keyboard("{Escape}");
  await user.keyboard("{Control>}z{/Control}");
  expect(screen.getByText(/Undone: 1/)).toBeTruthy();
});

test("a notice is read out, is reached by Tab, acts, and gives the focus back", async () => {
  const user = userEvent.setup();
  render(Gallery);
  await user.click(button("Delete, with undo"));
  const text = screen.getByText("The record was deleted.");
  expect(text.closest("[role=status]")).toBeTruthy();
  await user.hover(text); // it stays as long as the pointer is on it: a slow machine has time
  const opener = button("Delete, with undo");
  button("Erase the record…").focus();
  button("Long…").focus();
  await user.tab();
  expect(active()).toBe(button("Undo"));
  await user.keyboard("{Enter}");
  expect(screen.getByText(/Undone: 1/)).toBeTruthy();
  expect(screen.queryByText("The record was deleted.")).toBeNull();
  expect(active()).toBe(button("Long…"));
  // While something is typed Ctrl+Z is the text's own.
  await user.click(opener);
  screen.getByLabelText("Title of the case").focus();
  await user.keyboard("{Control>}z{/Control}");
  expect(screen.getByText(/Undone: 1/)).toBeTruthy();
});

test("a combobox: what is typed points at the first, arrows go round, Enter takes, Esc keeps what was typed", async () => {
  const user = userEvent.setup();
  render(Choices);
  const combo = screen.getByRole("combobox", { name: "Who said it" });
  await user.type(combo, "Ivan");
  expect(combo.getAttribute("aria-expanded")).toBe("true");
  const options = screen.getAllByRole("option", { name: /Ivan/ });
  expect(options).toHaveLength(3); // two people and a new one
  expect(combo.getAttribute("aria-activedescendant")).toBe(options[0]?.id);
  await user.keyboard("{ArrowDown}");
  expect(combo.getAttribute("aria-activedescendant")).toBe(options[1]?.id);
  await user.keyboard("{ArrowUp}{ArrowUp}");
  expect(combo.getAttribute("aria-activedescendant")).toBe(options[2]?.id);
  await user.keyboard("{Escape}");
  expect(combo.getAttribute("aria-expanded")).toBe("false");
  expect((combo as HTMLInputElement).value).toBe("Ivan");
  await user.keyboard("{ArrowDown}{ArrowDown}{Enter}");
  expect((combo as HTMLInputElement).value).toBe("Pyotr Ivanov");
  expect(active()).toBe(combo);
  await user.clear(combo);
  await user.type(combo, "Nobody yet{Enter}");
  expect(screen.getByText("new")).toBeTruthy();
});

test("terms: one stop of Tab, arrows move, Space ticks; a filter finds by what they mean", async () => {
  const user = userEvent.setup();
  render(Choices);
  const group = screen.getByRole("group", { name: "A short list" });
  const [first, second] = within(group).getAllByRole("checkbox") as HTMLInputElement[];
  expect([first?.tabIndex, second?.tabIndex]).toEqual([0, -1]);
  first?.focus();
  await user.keyboard("{ArrowDown} ");
  expect(second?.checked).toBe(true);
  const long = screen.getByRole("group", { name: "What was done" });
  await user.click(within(long).getByRole("button", { name: /Choose from/ }));
  const filter = within(long).getByLabelText("Find in the list");
  await user.type(filter, "loss of work");
  expect(within(long).getAllByRole("checkbox")).toHaveLength(1);
  await user.click(within(long).getByRole("checkbox"));
  expect(within(long).getByRole("button", { name: /Dismissal/ })).toBeTruthy();
});

test("a menu: opened, walked, closed by keyboard; the button has the focus again", async () => {
  const user = userEvent.setup();
  render(Actions);
  const opener = button("More");
  opener.focus();
  await user.keyboard("{Enter}");
  const items = screen.getAllByRole("menuitem");
  await expect.poll(active).toBe(items[0]);
  await user.keyboard("{ArrowUp}");
  expect(active()).toBe(items.at(-1));
  await user.keyboard("{Home}{ArrowDown}");
  expect(active()).toBe(items[1]);
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("menu")).toBeNull();
  expect(active()).toBe(opener);
  await user.keyboard("{ArrowUp}");
  await expect.poll(() => active()?.textContent).toMatch(/Delete the record/);
  await user.keyboard("{Enter}");
  expect(screen.getByText("delete")).toBeTruthy();
  expect(active()).toBe(opener);
});

test("tabs: arrows move without showing, Enter shows", async () => {
  const user = userEvent.setup();
  render(Actions);
  const list = screen.getByRole("tablist", { name: "Parts of the case" });
  const tabs = within(list).getAllByRole("tab");
  tabs[1]?.focus();
  await user.keyboard("{ArrowRight}");
  expect(active()).toBe(tabs[2]);
  expect(tabs[1]?.getAttribute("aria-selected")).toBe("true");
  await user.keyboard("{Enter}");
  expect(tabs[2]?.getAttribute("aria-selected")).toBe("true");
  await user.keyboard("{End}{ArrowRight}");
  expect(active()).toBe(tabs[0]);
  expect(tabs.filter(({ tabIndex }) => tabIndex === 0)).toEqual([tabs[0]]);
});

test("a timeline: arrows move, Enter opens, words say what is uncertain", async () => {
  const user = userEvent.setup();
  render(Lists);
  const entries = within(screen.getByRole("list", { name: "Timeline" })).getAllByRole("button");
  expect(entries[0]?.textContent).toContain("between 3 and 5 March 2022, as told");
  entries[0]?.focus();
  await user.keyboard("{ArrowDown}{ArrowDown}");
  expect(active()).toBe(entries[2]);
  await user.keyboard("{Enter}");
  expect(screen.getByText("3")).toBeTruthy();
});

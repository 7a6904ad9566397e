// Lists of any length: what is on the page of them, moving, sorting, narrowing, choosing, coming back.

import { screen, waitFor, within } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, expect, test, vi } from "vitest";
import { Rehearsal } from "../rehearsal/host";
import { recordsOf } from "../rehearsal/record";
import { safetyOf } from "../rehearsal/safety";
import { listsOf } from "../rehearsal/search";
import { Pages } from "../src/features/record/pages.svelte";
import { place } from "../src/features/place/place.svelte";
import { carryBy } from "../src/host";
import { button, openWindow } from "./window";

const rows = (): HTMLElement[] => screen.getAllByRole("row").filter((row) => row.hasAttribute("aria-rowindex"));
const titles = (): string[] => rows().map((row) => within(row).getByRole("button").textContent?.replaceAll(/\s+/g, " ").trim() ?? "");

/** jsdom lays nothing out: what scrolls is the document, and the list begins at its top. */
function scrolls(): void {
  const real = Element.prototype.getBoundingClientRect;
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function (this: Element) {
    const rect = real.call(this);
    return this.classList.contains("rows") ? ({ ...rect, top: -document.documentElement.scrollTop } as DOMRect) : rect;
  });
}
afterEach(() => {
  vi.restoreAllMocks();
  document.documentElement.scrollTop = 0;
});

async function openCases(names: string[]) {
  const opened = await openWindow("en", (rehearsal) => {
    rehearsal.open = true;
    names.forEach((name, at) => rehearsal.put("case", { title: [{ text: name }], reference: `№ ${at}`, date: { edtf: `20${20 + at}` } }));
  });
  await screen.findByRole("grid");
  return opened;
}

async function openLong(total = 100_000) {
  scrolls();
  const opened = await openWindow("en", (rehearsal) => {
    rehearsal.open = true;
    listsOf(rehearsal).made = total;
    rehearsal.put("case", { title: [{ text: "Энск" }] });
  });
  place.go({ view: "case", id: "r1", part: "incidents" });
  await screen.findByRole("button", { name: /^Событие № 1 / });
  return opened;
}

test("of 100,000 rows only those in sight are on the page, and the scroll bar has the right length", async () => {
  const { rehearsal } = await openLong();
  expect(screen.getByText(/100,000 records/)).toBeTruthy();
  const grid = screen.getByRole("grid");
  expect(grid.getAttribute("aria-rowcount")).toBe("100000");
  expect(rows().length).toBeLessThan(60);
  expect(rows()[0]?.getAttribute("aria-rowindex")).toBe("1");
  const tall = grid.querySelector<HTMLElement>(".rows");
  expect(Number.parseFloat(tall?.style.blockSize ?? "0")).toBeGreaterThan(4_000_000);

  // Far below: the page asks for what is there, and for nothing between.
  const before = listsOf(rehearsal).asked.length;
  document.documentElement.scrollTop = 50_000 * Number.parseFloat(tall?.style.blockSize ?? "0") / 100_000;
  window.dispatchEvent(new Event("scroll"));
  await screen.findByRole("button", { name: /^Событие № 50001/ });
  expect(listsOf(rehearsal).asked.slice(before).every(({ offset }) => Number(offset) >= 49_900)).toBe(true);
  expect(rows().length).toBeLessThan(60);
});

test("arrows, pages, Home and End move the focus wherever the row is; it is never lost", async () => {
  const { user } = await openLong();
  button(/^Событие № 1 /).focus();
  await user.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}");
  expect(document.activeElement?.textContent).toContain("Событие № 2");
  await user.keyboard("{End}");
  await waitFor(() => expect(document.activeElement?.textContent).toContain("Событие № 100000"));
  expect(document.activeElement?.closest("[role=row]")?.getAttribute("aria-rowindex")).toBe("100000");
  await user.keyboard("{PageUp}");
  await waitFor(() => expect(document.activeElement?.textContent).not.toContain("№ 100000"));
  await user.keyboard("{Home}");
  await waitFor(() => expect(document.activeElement?.textContent).toContain("Событие № 1"));
  // The row with the focus stays though it is out of sight.
  document.documentElement.scrollTop = 2_000_000;
  window.dispatchEvent(new Event("scroll"));
  await waitFor(() => expect(rows().length).toBeGreaterThan(20));
  expect(document.activeElement?.textContent).toContain("Событие № 1");
});

test("fast scrolling fetches where it stops, and keeps a bounded number of rows", async () => {
  const rehearsal = new Rehearsal();
  listsOf(rehearsal).made = 100_000;
  carryBy(rehearsal);
  const pages = new Pages({ kind: "incident", order: "title" });
  await pages.reload();
  for (let at = 0; at < 90_000; at += 500) pages.want(at, at + 40);
  await waitFor(() => expect(pages.at(89_500)).toBeTruthy());
  expect(listsOf(rehearsal).asked.length).toBeLessThan(6);
  for (let at = 0; at < 60; at++) {
    pages.want(at * 1000, at * 1000 + 40);
    await waitFor(() => expect(pages.at(at * 1000)).toBeTruthy());
  }
  const kept = Array.from({ length: 1000 }, (_, page) => pages.at(page * 100)).filter(Boolean).length;
  expect(kept).toBeLessThanOrEqual(30);
});

test("a column sorts, a second time the other way round", async () => {
  const { user } = await openCases(["Б", "А", "В"]);
  await waitFor(() => expect(titles()[0]).toContain("А"));
  const head = screen.getByRole("columnheader", { name: "Title" });
  expect(head.getAttribute("aria-sort")).toBe("ascending");
  await user.click(within(head).getByRole("button"));
  await waitFor(() => expect(titles()[0]).toContain("В"));
  expect(head.getAttribute("aria-sort")).toBe("descending");
  // By keyboard; the latest first.
  screen.getByRole("button", { name: "Latest change" }).focus();
  await user.keyboard("{Enter}");
  await waitFor(() => expect(titles()[0]).toContain("В"));
  expect(screen.getByRole("columnheader", { name: "Latest change" }).getAttribute("aria-sort")).toBe("descending");
});

test("words and dates narrow a list; Esc clears first and goes back then", async () => {
  const { user, rehearsal } = await openCases(["Энск", "Дальнереченск"]);
  place.begin({ view: "help" }, { view: "cases" });
  await screen.findByRole("grid");
  await user.keyboard("{Control>}f{/Control}");
  expect(document.activeElement).toBe(screen.getByLabelText("Filter by words"));
  await user.keyboard("дальне");
  await screen.findByText(/1 record matches/);
  await user.keyboard("ещё");
  await screen.findByText(/Nothing in this list matches/);
  await user.click(button("Clear the filter"));
  await screen.findByText(/2 records/);
  await user.type(screen.getByLabelText("from"), "01.01.2021");
  await screen.findByText(/1 record matches/);
  expect(listsOf(rehearsal).asked.at(-1)).toMatchObject({ from: "2021-01-01" });
  await user.clear(screen.getByLabelText("from"));
  await user.type(screen.getByLabelText("from"), "скоро");
  expect((await screen.findByRole("alert")).textContent).toContain("narrows nothing");
  await user.keyboard("{Escape}");
  await screen.findByText(/2 records/);
  expect(place.here.view).toBe("cases");
});

test("a filter is kept under a name in the vault, used again and deleted", async () => {
  const { user, rehearsal } = await openCases(["Энск", "Дальнереченск"]);
  await user.type(screen.getByLabelText("Filter by words"), "энск");
  await screen.findByText(/1 record matches/);
  await user.click(button("Filters"));
  await user.click(screen.getByRole("menuitem", { name: "Save this filter" }));
  await user.click(button("Save"));
  await screen.findByText(/A filter needs a name/);
  await user.type(screen.getByLabelText("Name of the filter"), "Только Энск{Enter}");
  await waitFor(() => expect(safetyOf(rehearsal).settings["filters/cases"]).toContain("Только Энск"));
  await user.click(button(/^Clear/));
  await screen.findByText(/2 records/);
  await user.click(button("Filters (1)"));
  await user.click(screen.getByRole("menuitem", { name: "Только Энск" }));
  await screen.findByText(/1 record matches/);
  await user.click(button("Filters (1)"));
  await user.click(screen.getByRole("menuitem", { name: "Delete a filter" }));
  await user.click(button(/Delete the filter .Только Энск/));
  await waitFor(() => expect(safetyOf(rehearsal).settings["filters/cases"]).toBe(""));
});

test("several are chosen by keyboard, deleted at once, and come back", async () => {
  const { user, rehearsal } = await openCases(["А", "Б", "В", "Г"]);
  await screen.findByRole("button", { name: /^А/ });
  button(/^Б/).focus();
  await user.keyboard(" ");
  await screen.findByText("1 selected");
  await user.keyboard("{Shift>}{ArrowDown}{/Shift}");
  await screen.findByText("2 selected");
  expect(rows().map((row) => row.getAttribute("aria-selected"))).toEqual(["false", "true", "true", "false"]);
  await user.keyboard("{Shift>}{ArrowUp}{/Shift}");
  await user.keyboard("{Control>}a{/Control}");
  await screen.findByText("4 selected");
  await user.keyboard("{Escape}");
  expect(screen.queryByText(/selected$/)).toBeNull();
  expect(document.activeElement?.textContent).toMatch(/[БВ]/);
  await user.click(screen.getByRole("checkbox", { name: /Select: .Б/ }));
  await user.click(screen.getByRole("checkbox", { name: /Select: .В/ }));
  await user.click(button(/^Delete Delete|^Delete$/));
  await screen.findByText("2 records deleted");
  await waitFor(() => expect(rows()).toHaveLength(2));
  expect(document.activeElement?.closest("[role=row]")).toBeTruthy();
  expect(recordsOf(rehearsal).states.get("r2")).toBe("deleted");
  await user.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(rows()).toHaveLength(4));
});

test("what is chosen is sealed; a range reaches rows that were never on the page", async () => {
  const { user } = await openLong(3000);
  button(/^Событие № 1 /).focus();
  await user.keyboard("{Shift>}{End}{/Shift}");
  await screen.findByText("3,000 selected");
  await user.keyboard("{Escape}{Home} ");
  await screen.findByText("1 selected");
  await user.click(button("Seal into a package"));
  expect(place.here).toEqual({ view: "seal", records: ["m0"] });
});

test("Down leads from a screen on which nothing has the focus into its list", async () => {
  const { user } = await openLong(30);
  place.go({ view: "people" });
  await waitFor(() => expect(document.activeElement?.tagName).toBe("H1"));
  place.go({ view: "cases" });
  await screen.findByRole("button", { name: /^Энск/ });
  await waitFor(() => expect(document.activeElement?.tagName).toBe("H1"));
  await user.keyboard("{ArrowDown}");
  expect(document.activeElement?.textContent).toContain("Энск");
});

test("coming back finds the same row, order and filter", async () => {
  const { user } = await openLong(3000);
  button(/^Событие № 1 /).focus();
  await user.keyboard("{End}");
  await waitFor(() => expect(document.activeElement?.textContent).toContain("Событие № 3000"));
  await user.keyboard("{Enter}");
  expect(place.here).toMatchObject({ view: "record", id: "m2999" });
  place.back();
  await waitFor(() => expect(document.activeElement?.textContent).toContain("Событие № 3000"));
});

test("a list that can't be read says so and tries again; recorded text is text", async () => {
  const markup = "<img src=x onerror=alert(1)>";
  const { user, rehearsal, page } = await openWindow("en", (each) => {
    each.open = true;
    each.put("case", { title: [{ text: markup }] });
    listsOf(each).listFault = "io";
  });
  await screen.findByText(/Reading or writing failed/);
  listsOf(rehearsal).listFault = undefined;
  await user.click(button("Try again"));
  expect(await screen.findByText(markup)).toBeTruthy();
  expect(page.container.querySelector("img")).toBeNull();
});

test.each(["en", "ru"] as const)("%s: a list with chosen rows has a name for everything", async (language) => {
  const { user } = await openWindow(language, (rehearsal) => {
    rehearsal.open = true;
    for (const name of ["А", "Б"]) rehearsal.put("case", { title: [{ text: name }] });
  });
  (await screen.findByRole("button", { name: /^А/ })).focus();
  await user.keyboard(" ");
  const results = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
  expect(results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

// Today: initials until names are asked for, seven lines at once, handled with a note; three clocks of one hearing.

import { screen, waitFor, within } from "@testing-library/svelte";
import axe from "axe-core";
import { expect, test } from "vitest";
import type { Rehearsal } from "../rehearsal/host";
import { daysOf, line } from "../rehearsal/today";
import { momentOf } from "../src/features/today/clocks";
import { place } from "../src/features/place/place.svelte";
import type { Language } from "../src/host";
import { button, openWindow } from "./window";

async function openToday(language: Language = "en", count = 2) {
  const opened = await openWindow(language, (rehearsal: Rehearsal) => {
    rehearsal.open = true;
    const person = rehearsal.put("person", { names: [{ text: "Анна Вымышленная" }] });
    const days = daysOf(rehearsal);
    days.lines = Array.from({ length: count }, (_, at) =>
      line(rehearsal, person, at === 0 ? { what: "contact", days: -12 } : { what: "placement", days: at, key: `k${at}`, computed: "ShIZO, 15 days at most" }),
    );
  });
  place.begin({ view: "today" });
  await screen.findByRole("heading", { level: 1, name: language === "en" ? "Today" : "Сегодня" });
  return opened;
}

test("names stand there only once they are asked for", async () => {
  const { user } = await openToday();
  await screen.findByText("No contact for 12 days");
  expect(screen.queryByText(/Вымышленная/)).toBeNull();
  expect(screen.getAllByText("A. V.")).toHaveLength(2);
  await user.click(button("Show names"));
  expect(screen.getAllByText("Анна Вымышленная")).toHaveLength(2);
});

test("a computed day says so, with its rule and the edition", async () => {
  await openToday();
  await screen.findByText(/^Computed, check: .?ShIZO, 15 days at most.? \(rules of .?27 November 2026.?\)$/);
});

test("seven lines at once, the rest folded", async () => {
  const { user } = await openToday("ru", 9);
  const list = await screen.findByRole("list");
  expect(within(list).getAllByRole("listitem")).toHaveLength(7);
  await user.click(button("Показать все 9 строк"));
  expect(within(list).getAllByRole("listitem")).toHaveLength(9);
});

test("what was handled goes, with what came of it", async () => {
  const { user, rehearsal, page } = await openToday();
  const [first] = await screen.findAllByRole("button", { name: "Mark as handled" });
  if (first) await user.click(first);
  await user.keyboard("Counsel saw her.");
  const [handle] = screen.getAllByRole("button", { name: "Mark as handled" });
  if (handle) await user.click(handle);
  await waitFor(() => expect(daysOf(rehearsal).handled).toEqual([{ key: "r1/contact", note: "Counsel saw her." }]));
  await waitFor(() => expect(screen.queryByText("No contact for 12 days")).toBeNull());
  expect((await axe.run(page.container)).violations).toEqual([]);
});

test("a local time means a moment by its zone, on either side of a change of clocks", () => {
  expect(momentOf({ edtf: "2026-12-01T10:00:00", zone: "Asia/Yekaterinburg" })).toBe(Date.UTC(2026, 11, 1, 5));
  expect(momentOf({ edtf: "2026-03-29T03:30:00", zone: "Europe/Berlin" })).toBe(Date.UTC(2026, 2, 29, 1, 30));
  expect(momentOf({ edtf: "2026-12-01T10:00:00+03:00" })).toBe(Date.UTC(2026, 11, 1, 7));
  // A bare date is never converted, nor a time of which nobody knows the zone.
  expect(momentOf({ edtf: "2026-12-01" })).toBeUndefined();
  expect(momentOf({ edtf: "2026-12-01T10:00:00" })).toBeUndefined();
});

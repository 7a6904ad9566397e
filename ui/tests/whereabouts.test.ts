// Whoever unlocks is where they were, wherever that was; and what is noted down says nothing but the place.

import { screen, waitFor } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import { safetyOf } from "../rehearsal/safety";
import { handOver } from "../src/features/package/handed";
import { place, type Place } from "../src/features/place/place.svelte";
import { session } from "../src/features/session/session.svelte";
import { openWindow } from "./window";

const places: Place[] = [
  { view: "people" },
  { view: "same" },
  { view: "evidence" },
  { view: "deleted" },
  { view: "search", query: "обыск" },
  { view: "packages" },
  { view: "verify" },
  { view: "seal" },
  { view: "seal", inCase: "r1" },
  { view: "import", inCase: "r1" },
  { view: "backup" },
  { view: "settings" },
  { view: "help", topic: "packages" },
  { view: "new-case" },
  { view: "new", kind: "note", inCase: "r1" },
  { view: "case", id: "r1", part: "people" },
  { view: "interview", inCase: "r1" },
];

test.each(places)("locked at $view, unlocked there", async (to) => {
  const { rehearsal } = await openWindow("en", (each) => {
    each.open = true;
    each.put("case", { title: [{ text: "Энск" }] });
  });
  place.go(to);
  await session.lock();
  await vi.waitFor(() => expect(rehearsal.locked).toBe(1));
  const noted = safetyOf(rehearsal).settings["place"] ?? "";
  await openWindow("en", (each) => {
    each.open = true;
    each.put("case", { title: [{ text: "Энск" }] });
    safetyOf(each).settings["place"] = noted;
  });
  expect(place.path).toEqual([{ view: "cases" }, to]);
  await waitFor(() => expect(screen.getAllByRole("heading", { level: 1 }).length).toBeGreaterThan(0));
});

test("the package that is checked isn't noted down with the place", async () => {
  const { rehearsal } = await openWindow("en", (each) => (each.open = true));
  handOver({ file: { token: "chosen-7", name: "paket.tar.age", path: "/media/stick/paket.tar.age", size: 12 }, way: "passphrase" });
  place.go({ view: "packages" });
  place.go({ view: "verify" });
  await screen.findByText(/paket\.tar\.age/);
  await session.lock();
  await vi.waitFor(() => expect(rehearsal.locked).toBe(1));
  expect(JSON.parse(safetyOf(rehearsal).settings["place"] ?? "[]")).toEqual([{ view: "cases" }, { view: "packages" }, { view: "verify" }]);
});

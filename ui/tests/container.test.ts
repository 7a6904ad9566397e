// What an exhibit holds and what was checked of it is said in words, with what a signature doesn't show; whether containers
// are taken apart is asked beforehand.

import { screen } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { place } from "../src/features/place/place.svelte";
import { host } from "../src/host";
import { takenOf } from "../rehearsal/intake";
import { openAt } from "./record";
import { button } from "./window";

const KEY = "0123456789ABCDEF".repeat(2) + "01234567";

function member(path: string, more: object): object {
  return { path, part: "media", size: 100, sha256: "ab".repeat(32), exhibit: "r5", claimed: "same", signed: "valid", key: KEY, made: "2022-03-04T10:11:20Z", ...more };
}

async function page(members: object[]) {
  const opened = await openAt({ view: "case", id: "r1" });
  await screen.findByRole("heading", { level: 1, name: "Энск" });
  const told = { name: "a-proofmode.zip", kind: "proofmode", fault: null, claims: [], members };
  const id = opened.rehearsal.put("evidence", { file_name: "a-proofmode.zip", file: "f1", media_type: "application/zip", shows_nobody: true, cases: ["r1"] });
  const stored = opened.rehearsal.found(id);
  stored.record = { ...stored.record, contents: JSON.stringify({ ...told, id }) };
  place.go({ view: "record", kind: "evidence", id, inCase: "r1" });
  return opened;
}

test("signatures that hold, don't hold and are missing are told apart in words", async () => {
  await page([member("a.jpg", {}), member("b.jpg", { signed: "invalid", claimed: "differs", key: null }), member("c.jpg", { signed: "missing", key: null })]);
  const table = await screen.findByRole("region", { name: "Files, and what was checked of each" });
  const rows = [...table.querySelectorAll("tbody tr")].map((row) => row.textContent.replace(/\s+/g, " "));
  expect(rows[0]).toMatch(/is the one that the app wrote down.*holds/);
  expect(rows[1]).toMatch(/is not the one.*does not hold/);
  expect(rows[2]).toMatch(/none/);
  await screen.findByText(/does not show who took them/);
  await screen.findByText(/Not everything that was captured is borne out/);
});

test("everything borne out is said, and the key is shown to be compared", async () => {
  await page([member("a.jpg", {})]);
  await screen.findByText(/Everything that was captured is signed/);
  expect((await screen.findByText("Fingerprint of the signing key")).parentElement?.textContent.replace(/\s/g, "")).toContain(KEY);
});

test("containers are taken apart unless somebody says no, by the keyboard too", async () => {
  const { user, rehearsal } = await openAt({ view: "case", id: "r1" });
  await screen.findByRole("heading", { level: 1, name: "Энск" });
  Object.assign(window, { __TAURI_INTERNALS__: {} });
  await host.ready();
  rehearsal.tell({ event: "dropped", files: [{ token: "a.zip", name: "a.zip", path: "/media/a.zip", size: 10 }] });
  const check = await screen.findByRole<HTMLInputElement>("checkbox", { name: "Take containers apart" });
  expect(check.checked).toBe(true);
  check.focus();
  await user.keyboard(" ");
  expect(check.checked).toBe(false);
  takenOf(rehearsal).fault = "intake_away";
  await user.click(button("Take in"));
  await screen.findByText(/Plug the stick or disk in again/);
  expect([...takenOf(rehearsal).intakes.values()].map(({ unpack }) => unpack)).toEqual([false]);
});

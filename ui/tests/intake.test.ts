// Files and folders that are taken in: what is asked beforehand, what is left out, how it goes on.

import { screen, waitFor } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { host } from "../src/host";
import { takenOf } from "../rehearsal/intake";
import type { Rehearsal } from "../rehearsal/host";
import { openAt } from "./record";
import { button } from "./window";

async function dropped(names: string[]) {
  const opened = await openAt({ view: "case", id: "r1" });
  await screen.findByRole("heading", { level: 1, name: "Энск" });
  Object.assign(window, { __TAURI_INTERNALS__: {} });
  await host.ready();
  opened.rehearsal.tell({ event: "dropped", files: names.map((name) => ({ token: name, name, path: `/media/${name}`, size: 10 })) });
  await screen.findByRole("dialog", { name: "Before they are taken in" });
  return opened;
}

const exhibits = (rehearsal: Rehearsal) => [...rehearsal.stored.values()].filter(({ kind, record }) => kind === "evidence" && record["import"]);

test("what is known of all files is asked once; Enter takes them in without an answer, and Ctrl+Z takes them back", async () => {
  const { user, rehearsal } = await dropped(["a.jpg", "c.mp4"]);
  expect(document.activeElement).toBe(button("Take in"));
  await user.keyboard("{Enter}");
  await screen.findByText(/2 files attached/);
  expect(exhibits(rehearsal).map(({ record }) => [record["file_name"], record["cases"]])).toEqual([
    ["a.jpg", ["r1"]],
    ["c.mp4", ["r1"]],
  ]);
  await user.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(exhibits(rehearsal)).toEqual([]));
});

test("an answer stands in each record; one that can't be read is told at its field, and nothing has begun", async () => {
  const { user, rehearsal } = await dropped(["a.jpg", "b.jpg"]);
  const how = await screen.findByRole("textbox", { name: /How obtained/ });
  await user.type(how, "Copied from the phone");
  const date = screen.getByRole("textbox", { name: /Obtained|When/ });
  await user.type(date, "some time");
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(date.getAttribute("aria-invalid")).toBe("true"));
  expect(exhibits(rehearsal)).toEqual([]);
  await user.clear(date);
  await user.keyboard("{Control>}{Enter}{/Control}");
  await screen.findByText(/2 files attached/);
  for (const { record } of exhibits(rehearsal)) expect(record["obtained_how"]).toMatchObject([{ text: "Copied from the phone" }]);
});

test("what was left out is named with its reason and can be tried again", async () => {
  const { user, rehearsal } = await dropped(["a.jpg", "b.pdf", "c.mp4"]);
  takenOf(rehearsal).missed.set("b.pdf", "gone");
  await user.keyboard("{Enter}");
  await screen.findByText(/1 file was left out/);
  await user.click(screen.getByText("What was left out"));
  await screen.findByText("was not there any more");
  takenOf(rehearsal).missed.clear();
  await user.click(button("Try again"));
  await screen.findByText(/1 file attached/);
  expect(exhibits(rehearsal).map(({ record }) => record["file_name"])).toEqual(["a.jpg", "c.mp4", "b.pdf"]);
});

test("a stick that was pulled out stops it, and it goes on; so does one that an earlier session left", async () => {
  const { user, rehearsal } = await dropped(["a.jpg"]);
  takenOf(rehearsal).fault = "intake_away";
  await user.keyboard("{Enter}");
  await screen.findByText(/Plug the stick or disk in again/);
  await screen.findByText(/0 of 1 files are in the vault/);
  takenOf(rehearsal).fault = undefined;
  await user.click(button("Go on"));
  await screen.findByText(/1 file attached/);
});

test("nothing begins when the questions are left", async () => {
  const { user, rehearsal } = await dropped(["a.jpg"]);
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(takenOf(rehearsal).intakes.size).toBe(0);
});

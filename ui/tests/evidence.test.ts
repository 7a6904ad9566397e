// Where files are attached it is said what a file needs before it can leave, and where the field for it is.

import { screen } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { t } from "../src/components/words.svelte";
import { host } from "../src/host";
import { openAt } from "./record";
import { button } from "./window";

const STAYS = "It goes into no package until it is recorded who is seen or named in it.";

test("that a file stays out of packages until somebody says whom it shows is said before and after it is attached", async () => {
  const { user, rehearsal } = await openAt({ view: "case", id: "r1" });
  await screen.findByRole("heading", { level: 1, name: "Энск" });
  Object.assign(window, { __TAURI_INTERNALS__: {} });
  await host.ready();
  rehearsal.tell({ event: "dragged", over: true });
  expect((await screen.findByText(STAYS)).closest("[role=status]")?.textContent).toContain("Let go to attach");
  rehearsal.tell({ event: "dropped", files: [{ token: "a", name: "a.jpg", path: "/media/a.jpg", size: 10 }] });
  await user.click(await screen.findByRole("button", { name: /^Take in/ }));
  expect((await screen.findByText(/1 file attached/)).textContent).toContain(STAYS);
});

test("the page of an exhibit leads to the field, and the field says what depends on it", async () => {
  const { user } = await openAt({ view: "record", kind: "evidence", id: "r5", inCase: "r1" });
  await screen.findByText(t("evidence-unlooked"));
  await user.click(button("Record who is seen or named"));
  await screen.findByText(t("evidence-shows-help"));
  expect(screen.getByRole("group", { name: /^Who is seen or named/ })).toBeTruthy();
});

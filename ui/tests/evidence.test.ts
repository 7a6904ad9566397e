// Where files are attached it is said what a file needs before it can leave, and where the field for it is.

import { screen, within } from "@testing-library/svelte";
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

test("what a file says is told in words, keeps it in until somebody says why not, and becomes a claim only when asked", async () => {
  const { user, rehearsal } = await openAt({ view: "record", kind: "evidence", id: "r5", inCase: "r1" });
  await user.click(await screen.findByText(t("inside")));
  const told = (await screen.findByText("2022-03-06T14:10:05+03:00", { exact: false })).closest("dd");
  expect(told?.textContent).toContain(t("inside-when-taken"));
  expect(screen.getByText(t("inside-withheld"), { exact: false })).toBeTruthy();
  const before = structuredClone(rehearsal.found("r5").record);

  await user.click(within(told as HTMLElement).getByRole("button", { name: t("inside-take-over") }));
  await user.click(await screen.findByRole("menuitem", { name: t("inside-claim") }));
  await screen.findByText(t("inside-claimed"));
  const claims = [...rehearsal.stored.values()].filter(({ kind, record }) => kind === "claim" && record["source"] === "r5");
  expect(claims.map(({ record }) => [record["about"], record["field"]])).toEqual([["r5", "made"]]);
  expect(rehearsal.found("r5").record).toEqual(before);

  await user.click(button(t("inside-allow")));
  await user.type(screen.getByRole("textbox", { name: new RegExp(t("inside-allow-why").replace("?", ".")) }), "The court asked");
  await user.keyboard("{Enter}");
  await screen.findByText(t("inside-allowed", { why: "The court asked" }));
  expect(rehearsal.found("r5").record["metadata_allowed"]).toEqual([{ text: "The court asked" }]);
});

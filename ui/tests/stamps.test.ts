// Time stamps on an exhibit's page and under Backup: a request is written, what comes back is taken in and told as it is.

import { screen, within } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { t } from "../src/components/words.svelte";
import { attestationWords, commandOf } from "../src/features/stamp/words";
import { place } from "../src/features/place/place.svelte";
import { openAt } from "./record";
import { button } from "./window";

const exhibit = { view: "record", kind: "evidence", id: "r5", inCase: "r1" } as const;

async function stamps(title = "custody-stamps"): Promise<HTMLElement> {
  return await screen.findByRole("list", { name: t(title) });
}

test("a request says what it reveals before, and what to do with it after; it waits until its answer is taken in", async () => {
  const { user, rehearsal } = await openAt(exhibit);
  await user.click(await screen.findByRole("button", { name: `${t("custody-stamp-request")}…` }));
  const dialog = await screen.findByRole("dialog");
  expect(dialog.textContent).toContain(t("custody-stamp-reveals"));
  await user.click(button(t("custody-stamp-choose")));
  const command = await screen.findByRole("group", { name: t("custody-stamp-command") });
  expect(command.textContent).toMatch(/^curl -H .*--data-binary @\S+\.tsq .*> \S+\.tsr$/u);
  await user.click(button(t("app-understood")));
  expect(within(await stamps()).getByText(t("custody-stamp-open"))).toBeTruthy();
  expect(rehearsal.called).toContain("timestamp.request");

  await user.click(button(`${t("custody-stamp-take")}…`));
  await user.click(button(t("custody-stamp-check")));
  expect(screen.getByText(t("custody-stamp-file-needed"))).toBeTruthy();
  const [file] = screen.getAllByRole("button", { name: t("package-choose-file") });
  await user.click(file as HTMLElement);
  await user.click(button(t("custody-stamp-check")));
  // Nobody chose a certificate: that is said.
  await within(await stamps()).findByText(t("custody-stamp-unanchored"));
  expect((await stamps()).textContent).not.toContain("{$");
  expect(screen.queryByText(t("custody-stamp-open"))).toBeNull();
});

test("a request that nobody needs is deleted; the journal has stamps of its own", async () => {
  const { user } = await openAt(exhibit);
  await user.click(await screen.findByRole("button", { name: `${t("custody-stamp-request")}…` }));
  await user.click(button(t("custody-stamp-choose")));
  await user.click(await screen.findByRole("button", { name: t("app-understood") }));
  await user.click(within(await stamps()).getByRole("button", { name: new RegExp(`^${t("custody-stamp-forget")}`, "u") }));
  await screen.findByText(new RegExp(`^${t("custody-stamp-none")}`, "u"));

  place.begin({ view: "backup" });
  await screen.findByText(new RegExp(t("custody-stamps-lead-head").slice(0, 40), "u"));
  await user.click(await screen.findByRole("button", { name: `${t("custody-stamp-request")}…` }));
  await user.click(button(t("custody-stamp-choose")));
  await user.click(await screen.findByRole("button", { name: t("app-understood") }));
  expect((await stamps("custody-stamps-head")).textContent).toContain(t("custody-stamp-of", { entry: 12 }));
});

test("a command names any file as a shell takes it, and what a proof appeals to is told in words", () => {
  expect(commandOf("/media/stick/a.tsq")).toContain("@a.tsq https://freetsa.org/tsr > a.tsr");
  expect(commandOf("/media/it's mine.tsq")).toContain("@'it'\\''s mine.tsq' https://freetsa.org/tsr > 'it'\\''s mine.tsr'");
  expect(attestationWords("bitcoin 358391")).toBe(t("custody-stamp-bitcoin", { block: "358391" }));
  expect(attestationWords("pending https://a.example")).toContain("https://a.example");
});

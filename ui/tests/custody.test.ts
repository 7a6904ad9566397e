// The custody log on an exhibit's page: what it tells, how it is added to, what a check of the file says.

import { screen, within } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { t } from "../src/components/words.svelte";
import { openAt } from "./record";
import { button } from "./window";

async function log(): Promise<HTMLElement> {
  return await screen.findByRole("list", { name: t("custody-log") });
}

test("an exhibit's page tells its custody, and the way to an entry brings the exhibit along", async () => {
  const { user, rehearsal } = await openAt({ view: "record", kind: "evidence", id: "r5", inCase: "r1" });
  expect(within(await log()).getAllByRole("listitem").length).toBe(1);
  await user.click(button(t("custody-add")));
  await screen.findByRole("heading", { level: 1, name: t("custody_event-new") });
  await user.selectOptions(await screen.findByLabelText(/^What was done/), "stored");
  await user.keyboard("{Control>}s{/Control}");
  await screen.findByText(t("custody-fixed"));
  const saved = [...rehearsal.stored.values()].find(({ kind }) => kind === "custody_event");
  expect(saved?.record).toMatchObject({ custody: "stored", exhibits: ["r5"] });
  expect(screen.queryByRole("button", { name: /^Edit/ })).toBeNull();
});

test("a check of the file says what it found, and stands in the log", async () => {
  const { user } = await openAt({ view: "record", kind: "evidence", id: "r5", inCase: "r1" });
  await log();
  await user.click(button(t("custody-check")));
  await screen.findByText(t("custody-checked"));
  expect(within(await log()).getAllByText("verified").length).toBe(1);
});

// A first account: one form, one change, a draft while it is typed; what wasn't asked isn't recorded.

import { screen, waitFor } from "@testing-library/svelte";
import axe from "axe-core";
import { expect, test } from "vitest";
import { recordsOf as draftsOf } from "../rehearsal/record";
import { blank, recordsOf } from "../src/features/capture/capture.svelte";
import { place } from "../src/features/place/place.svelte";
import { vocabularies } from "../src/features/record/vocabulary.svelte";
import { openAt } from "./record";
import { field } from "./window";

test("who, what, when, where and one act become records that refer to each other", async () => {
  await openAt({ view: "case", id: "r1" });
  await vocabularies.load();
  const account = { ...blank(), who: "Анна Вымышленная", reach: "через сестру", narrative: "Пришли ночью.", when: { text: "2022-03-04" }, where: "Энск", act: "abduction", level: "anonymous", purposes: ["lawyers"] };
  const records = await recordsOf(account, "r1");
  expect(records.map(({ kind }) => kind)).toEqual(["person", "incident", "act", "testimony", "consent"]);
  expect(records[2]?.record).toEqual({ type: "abduction", incident: "@1", victim: "@0", cases: ["r1"] });
  expect(records[3]?.record).toMatchObject({ speaker: "@0", narrative: "Пришли ночью.", incidents: ["@1"] });
  expect(records[4]?.record).toMatchObject({ person: "@0", basis: "own_consent", level: "anonymous", purposes: ["lawyers"] });
});

test("of what was not said nothing is recorded", async () => {
  await openAt({ view: "case", id: "r1" });
  const records = await recordsOf({ ...blank(), narrative: "Пришли ночью." }, undefined);
  expect(records).toHaveLength(1);
  expect(Object.keys(records[0]?.record ?? {})).toEqual(["narrative", "date"]);
});

test("it is begun by its key in the case, kept while it is typed, and saved by Ctrl+S", async () => {
  const { user, rehearsal, page } = await openAt({ view: "case", id: "r1" });
  await user.keyboard("{Control>}{Shift>}n{/Shift}{/Control}");
  await waitFor(() => expect(document.activeElement).toBe(field("Who is speaking")));
  await user.keyboard("Анна{Tab}через сестру{Tab}Пришли ночью.");
  await waitFor(() => expect(draftsOf(rehearsal).drafts.has("new/testimony/r1/account")).toBe(true));
  expect((await axe.run(page.container)).violations).toEqual([]);
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(place.here).toMatchObject({ view: "record", kind: "testimony" }));
  const made = [...rehearsal.stored.values()].slice(-2);
  expect(made.map(({ kind }) => kind)).toEqual(["person", "testimony"]);
  expect(made[1]?.record["speaker"]).toBe(made[0]?.id);
});

test("without the account nothing is saved, and the way leads to its field", async () => {
  const { user } = await openAt({ view: "capture", inCase: "r1" });
  await waitFor(() => expect(document.activeElement).toBe(field("Who is speaking")));
  await user.keyboard("{Control>}s{/Control}");
  await screen.findByText(/Write down what was told/);
  expect(document.activeElement).toBe(field(/What happened/));
});

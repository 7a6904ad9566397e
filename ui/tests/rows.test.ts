// Rows of a list: stretches of a detention are typed, taken out, told on the page and in the history by what they say.

import { screen, waitFor } from "@testing-library/svelte";
import axe from "axe-core";
import { expect, test } from "vitest";
import { formOf, recordOf } from "../src/features/record/form";
import { itemNames, pathName } from "../src/features/history/paths";
import { vocabularies } from "../src/features/record/vocabulary.svelte";
import { openAt } from "./record";
import { button, field } from "./window";

test("a row is added, typed into and saved; an empty one is not", async () => {
  const { user, rehearsal, page } = await openAt({ view: "new", kind: "detention", inCase: "r1", preset: { person: "r2" } });
  const add = await screen.findByRole("button", { name: /Add a placement/i });
  await user.click(add);
  await user.type(field("Reason that was given"), "не поздоровался");
  await user.click(button(/Add a placement/i));
  expect((await axe.run(page.container)).violations).toEqual([]);
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect([...rehearsal.stored.values()].at(-1)).toMatchObject({ kind: "detention", record: { person: "r2", placements: [{ reason: "не поздоровался" }] } }));
});

test("what no field of a row shows is carried through, and a date that cannot be read is said at the list", async () => {
  await openAt({ view: "case", id: "r1" });
  await vocabularies.load();
  const before = { person: "r2", placements: [{ id: "0123456789abcdef", placement: "shizo", later: "stays", from: { edtf: "2023-01-09", phrase: "девятого" } }] };
  const form = formOf("detention", before);
  expect(await recordOf("detention", form, before)).toEqual(before);
  const rows = form["placements"] as Record<string, unknown>[];
  if (rows[0]) rows[0]["from"] = { text: "31.02.2023" };
  await expect(recordOf("detention", form, before)).rejects.toMatchObject({ faults: { placements: { code: "date_unreadable" } } });
});

test("a history names the row and its part", async () => {
  await openAt({ view: "case", id: "r1" });
  await vocabularies.load();
  const path = "placements/0123456789abcdef/from/edtf";
  expect(pathName("detention", path)).toBe("Where held: from");
  const [names] = itemNames("detention", [{ fields: [{ path: "placements/0123456789abcdef/placement", before: null, after: "shizo", erased: false }] }]);
  expect(names?.get("placements/0123456789abcdef")).toBeTruthy();
});

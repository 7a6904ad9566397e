// On a person's page: who may be the same, whom it isn't, what was merged into it, and a merged record's own page.

import { screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";
import { recordsOf } from "../rehearsal/record";
import { place, type Place } from "../src/features/place/place.svelte";
import { undo } from "../src/features/record/undo.svelte";
import { openPeople } from "./same";
import { button } from "./window";

beforeEach(() => undo.forget());

const compare: Place = { view: "compare", one: "r2", other: "r3" };
const page = (id: string): Place => ({ view: "record", kind: "person", id });

test("that two were told apart reads the same from either of them", async () => {
  const { user, rehearsal } = await openPeople(page("r2"));
  rehearsal.put("relation", { person: "r2", relation: "different_person", related: "r3", description: [{ text: "сёстры" }] }); // r7
  for (const [id, other] of [["r3", "Анна Вымышленная"], ["r2", "Anna Vymyshlennaya"]] as const) {
    place.go(page(id));
    await screen.findByRole("button", { name: new RegExp(`^Not the same person as .?${other}`) });
    expect(screen.queryByRole("region", { name: "Perhaps the same as:" })).toBeNull();
  }
  await user.click(screen.getByRole("button", { name: /^Not the same person as/ }));
  expect(place.here).toMatchObject({ view: "record", kind: "relation", id: "r7" });
});

test("a person's page says who may be the same, and compares with anybody who is recorded", async () => {
  const { user } = await openPeople(page("r2"));
  const likely = await screen.findByRole("region", { name: "Perhaps the same as:" });
  await user.click(within(likely).getByRole("button", { name: "Anna Vymyshlennaya" }));
  expect(place.here).toEqual(compare);
  place.back();
  await user.click(await screen.findByRole("button", { name: "More" }));
  await user.click(screen.getByRole("menuitem", { name: "Compare with another person…" }));
  const dialog = await screen.findByRole("dialog");
  const box = within(dialog).getByRole("combobox", { name: "Who may be the same?" });
  await user.type(box, "Анна");
  await user.click(await within(dialog).findByRole("option", { name: /Анна/ }));
  await within(dialog).findByText(/cannot be merged into itself/);
  await user.clear(box);
  await user.type(box, "Борис");
  await user.click(await within(dialog).findByRole("option", { name: /Борис/ }));
  expect(within(dialog).queryByRole("option", { name: /New person/ })).toBeNull();
  expect(place.here).toEqual({ view: "compare", one: "r2", other: "r4" });
  await screen.findByText("The names and births say nothing for it.");
});

async function merged() {
  const opened = await openPeople(page("r3"));
  await opened.rehearsal.call("person.merge", { kept: "r3", kept_version: 1, other: "r2", other_version: 1 });
  place.go(page("r2"));
  return opened;
}

test("a record that was merged says into which, and is parted after a question; what was changed since is named", async () => {
  const { user, rehearsal } = await merged();
  await screen.findByText(/This record was merged into another one/);
  expect(screen.queryByText(/This record is deleted/)).toBeNull();
  expect(screen.queryAllByRole("term").map((each) => each.textContent)).not.toContain("Merged into");
  await user.click(button("Anna Vymyshlennaya"));
  const were = await screen.findByRole("region", { name: "Merged into it:" });
  const kept = rehearsal.found("r3");
  rehearsal.stored.set("r3", { ...kept, version: 9 });
  await user.click(within(were).getByRole("button", { name: /^Undo the merge/ }));
  const dialog = await screen.findByRole("dialog");
  expect(dialog.textContent).toMatch(/What was changed since the merge stays where it is/);
  await user.click(within(dialog).getByRole("button", { name: /^Undo the merge/ }));
  await within(dialog).findByText(/Changed since the merge/);
  expect(within(dialog).getByRole("list").textContent).toContain("Anna Vymyshlennaya");
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("region", { name: "Merged into it:" })).toBeNull());
  expect(recordsOf(rehearsal).states.get("r2")).toBe("live");
});

test("parted from its own page it is there again", async () => {
  const { user } = await merged();
  await user.click(await screen.findByRole("button", { name: /^Undo the merge/ }));
  await user.keyboard("{Control>}{Enter}{/Control}");
  await screen.findByText("Parted again. Everything is as it was before the merge.");
  await waitFor(() => expect(screen.queryByText(/was merged into another one/)).toBeNull());
});

// Two records of one person: the pairs of the vault, the comparison, the merge and the way back from it.

import { screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";
import { recordsOf } from "../rehearsal/record";
import { sameOf } from "../rehearsal/same";
import type { Rehearsal } from "../rehearsal/host";
import { t } from "../src/components/words.svelte";
import { place, type Place } from "../src/features/place/place.svelte";
import { undo } from "../src/features/record/undo.svelte";
import { commandsFor } from "../src/features/search/commands";
import type { Language } from "../src/host";
import { inspect, openPeople, people } from "./same";
import { button } from "./window";

beforeEach(() => undo.forget());

const compare: Place = { view: "compare", one: "r2", other: "r3" };
const page = (id: string): Place => ({ view: "record", kind: "person", id });
const list = (): Promise<HTMLElement> => screen.findByRole("list", { name: "People who may be recorded twice" });
/** A second pair. */
function more(rehearsal: Rehearsal): void {
  people(rehearsal);
  rehearsal.put("person", { names: [{ text: "Boris Primernyy" }] }); // r7
}

test("pairs are listed with their reasons, and decided on by keyboard alone: the merge sends ids and versions, then the next pair, then the list", async () => {
  const { user, rehearsal } = await openPeople({ view: "same" }, "en", more);
  expect(within(await list()).getAllByRole("button").map((each) => each.textContent?.replaceAll(/\s+/g, " ").trim())).toEqual([
    expect.stringMatching(/^Анна Вымышленная.*корреспондент.*and.*Anna Vymyshlennaya.*Same surname in another spelling/),
    expect.stringMatching(/^Борис Примерный.*and.*Boris Primernyy/),
  ]);
  await screen.findByText("2 pairs");
  await user.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}{Enter}");
  expect(place.here).toEqual(compare);
  await screen.findByRole("table");
  // The one to which more refers is kept unless somebody chooses otherwise.
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(place.here).toEqual({ view: "compare", one: "r4", other: "r7" }));
  expect(sameOf(rehearsal).asked.find(({ name }) => name === "person.merge")?.args).toEqual({ kept: "r3", kept_version: 1, other: "r2", other_version: 1 });
  await screen.findByText("Merged into one record");
  await screen.findByRole("table");
  await user.keyboard("{Control>}d{/Control}");
  const dialog = await screen.findByRole("dialog");
  expect(document.activeElement).toBe(within(dialog).getByRole("textbox"));
  await user.keyboard("один родился на десять лет раньше{Enter}");
  await waitFor(() => expect(place.here).toEqual({ view: "same" }));
  expect([...rehearsal.stored.values()].at(-1)?.record).toMatchObject({ person: "r4", relation: "different_person", related: "r7", description: [{ text: "один родился на десять лет раньше" }] });
  await screen.findByText(/Here you see people who may be recorded twice/);
  // Taken back, the pair is there again.
  await user.keyboard("{Control>}z{/Control}");
  await screen.findByText("Undone: they may be proposed again");
  expect(within(await list()).getAllByRole("button")).toHaveLength(1);
});

test("the merge is undone by its notice, which says that everything is as before", async () => {
  const { user, rehearsal } = await openPeople(compare);
  await screen.findByRole("table");
  await user.click(button(/^Merge/));
  await waitFor(() => expect(place.here).toEqual(page("r3")));
  expect(rehearsal.found("r3").record["names"]).toHaveLength(2);
  await screen.findByRole("region", { name: "Merged into it:" });
  await user.click(await screen.findByRole("button", { name: /^Undo(?! the merge)/ }));
  await screen.findByText("Parted again. Everything is as it was before the merge.");
  expect(rehearsal.found("r3").record["names"]).toHaveLength(1);
  expect(recordsOf(rehearsal).states.get("r2")).toBe("live");
});

test("side by side: only what either has, what differs in words, how many refer to each, and what will happen", async () => {
  const { user } = await openPeople(compare);
  const table = await screen.findByRole("table");
  expect(within(table).getAllByRole("rowheader").map((each) => each.textContent?.replaceAll(/\s+/g, " ").trim())).toEqual([
    "Names", "Occupation", "Sex they differ", "Born", "Case files",
  ]);
  const sex = within(table).getByRole("row", { name: /Sex/ });
  expect(sex.textContent).toMatch(/Female.*stays in the record put aside.*Unknown.*this stands/s);
  // What only adds to the kept one is said, too; what both say alike isn't.
  expect(within(table).getByRole("row", { name: /^Names/ }).textContent).toMatch(/Анна.*goes to the kept one.*Anna/s);
  expect(within(table).getByRole("row", { name: /^Occupation/ }).textContent).toMatch(/корреспондент.*goes to the kept one/s);
  expect(within(table).getByRole("row", { name: /^Case files/ }).textContent).not.toMatch(/goes to the kept one/);
  expect(within(table).getAllByRole("columnheader").map((each) => each.textContent?.replaceAll(/\s+/g, " ").trim())).toEqual([
    "Field", expect.stringMatching(/^First record · is put aside Анна.*No other record refers to it$/), expect.stringMatching(/^Second record · is kept Anna.*2 records refer to it$/),
  ]);
  expect(screen.getByText(/^The first record is put aside.*and nothing else changes\.$/)).toBeTruthy();
  await user.click(screen.getByRole("radio", { name: "First record" }));
  expect(screen.getByText(/^The second record is put aside.*and 2 records that refer to it will refer to the kept one\.$/)).toBeTruthy();
  expect(within(table).getByRole("row", { name: /Sex/ }).textContent).toMatch(/Female.*this stands.*Unknown.*stays in the record put aside/s);
});

test("what was saved meanwhile isn't merged over: it is shown, and the next try goes with its version", async () => {
  const { user, rehearsal } = await openPeople(compare);
  await screen.findByRole("table");
  const other = rehearsal.found("r3");
  rehearsal.stored.set("r3", { ...other, version: 5, record: { ...other.record, sex: "female" } });
  await user.click(button(/^Merge/));
  await screen.findByText(/was changed meanwhile/);
  expect(screen.queryByText("they differ")).toBeNull();
  expect(recordsOf(rehearsal).states.get("r2")).toBeUndefined();
  await user.click(button(/^Merge/));
  await waitFor(() => expect(place.here).toEqual(page("r3")));
  expect(sameOf(rehearsal).asked.filter(({ name }) => name === "person.merge").at(-1)?.args).toMatchObject({ kept_version: 5 });
});

test("what is typed as a reason stays when the dialog is closed by Esc; told apart already, only the merge is offered", async () => {
  const { user, rehearsal } = await openPeople(compare);
  await screen.findByRole("table");
  await user.click(button(/^Different persons/));
  await user.type(within(await screen.findByRole("dialog")).getByRole("textbox"), "сёстры{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(place.here).toEqual(compare);
  await user.click(button(/^Different persons/));
  expect((within(await screen.findByRole("dialog")).getByRole("textbox") as HTMLInputElement).value).toBe("сёстры");
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(place.here).toEqual({ view: "people" }));
  expect(sameOf(rehearsal).asked.find(({ name }) => name === "person.apart")?.args).toEqual({ one: "r2", other: "r3", reason: "сёстры" });
  place.go(compare);
  await screen.findByText(/were told apart/);
  expect(screen.queryByRole("button", { name: /^Different persons/ })).toBeNull();
});

test("it goes on looking page by page while somebody waits", async () => {
  const { user, rehearsal } = await openPeople({ view: "people" }, "en", (each) => {
    each.open = true;
    for (let at = 0; at < 12; at++) each.put("person", { names: [{ text: "Иван Примерный" }] });
    sameOf(each).page = 40;
  });
  await user.click(await screen.findByRole("button", { name: "Same person?" }));
  await waitFor(() => expect(within(screen.getByRole("list", { name: "People who may be recorded twice" })).getAllByRole("button")).toHaveLength(66));
  expect(sameOf(rehearsal).asked.map(({ args }) => args["after"])).toEqual([undefined, 40]);
  await screen.findByText("66 pairs");
});

test("a long look is stopped and taken up again, and ends when somebody leaves", async () => {
  const waiting: (() => void)[] = [];
  const { user, rehearsal } = await openPeople({ view: "people" }, "en", (each) => {
    more(each);
    sameOf(each).page = 1;
    const carry = each.call.bind(each);
    each.call = async (name, args) => {
      const held = name === "person.pairs" && "after" in args;
      if (held) await new Promise<void>((resolve) => waiting.push(resolve));
      return carry(name, args);
    };
  });
  place.go({ view: "same" });
  await screen.findByText(/Still looking through the people: 1 pair so far/);
  await user.click(button("Cancel"));
  await user.click(await screen.findByRole("button", { name: "Show more" }));
  await screen.findByText(/Still looking/);
  expect(waiting).toHaveLength(2);
  place.back();
  for (const each of waiting) each();
  await screen.findByRole("grid");
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(sameOf(rehearsal).asked.filter(({ args }) => "after" in args)).toHaveLength(2);
  expect(waiting).toHaveLength(2);
});

test("people who may be recorded twice are found by command, and a vault without any says what the view is for", async () => {
  await openPeople({ view: "same" }, "en", (each) => (each.open = true));
  await screen.findByText(/Here you see people who may be recorded twice/);
  expect(commandsFor("дубли").map(({ key }) => key)).toEqual(["same"]);
});

test.each(["en", "ru"] as Language[])("%s: the list, the comparison and both pages have a name for everything; long names are whole", async (language) => {
  const long = `Вымышленная ${"Анна".repeat(50)}`;
  const { user } = await openPeople({ view: "same" }, language, (each) => {
    people(each);
    each.put("person", { names: [{ text: long }] }); // r7
    each.put("person", { names: [{ text: long }] }); // r8
  });
  const found = await screen.findByRole("list", { name: t("same-list") });
  await waitFor(() => expect(found.textContent).toContain(long));
  expect(await inspect()).toEqual([]);
  place.go({ view: "compare", one: "r7", other: "r8" });
  await screen.findByRole("table");
  expect(screen.getAllByRole("button", { name: long })).toHaveLength(2);
  expect(await inspect()).toEqual([]);
  await user.keyboard("{Control>}d{/Control}");
  await screen.findByRole("dialog");
  expect(await inspect()).toEqual([]);
  await user.keyboard("{Escape}{Control>}{Enter}{/Control}");
  await waitFor(() => expect(place.here).toMatchObject({ view: "compare", one: "r2" }));
  place.go(page("r7"));
  await screen.findByRole("region", { name: t("same-merged-from") });
  expect(await inspect()).toEqual([]);
  place.go(page("r8"));
  await screen.findByText((text) => text.replaceAll("\u00a0", " ") === t("same-merged-away").replaceAll("\u00a0", " "));
  expect(await inspect()).toEqual([]);
});

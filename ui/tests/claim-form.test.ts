// Of which field of a record a claim speaks: chosen among that record's fields, told in words, and never lost.

import { screen, waitFor, within } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { place } from "../src/features/place/place.svelte";
import { openAt } from "./record";
import { button } from "./window";

const choice = async (name: string): Promise<HTMLSelectElement> => (await screen.findByRole("combobox", { name })) as HTMLSelectElement;
const labels = (select: HTMLSelectElement): string[] => [...select.options].map((option) => option.textContent ?? "");

test("the field is chosen among those of the record that it is about", async () => {
  const { user, rehearsal } = await openAt({ view: "new", kind: "claim", inCase: "r1", preset: { source: "r4", quote: "Это было в марте." } });
  const select = await choice("Which field of the record");
  expect(labels(select)).toEqual(["The record as a whole"]);
  expect(screen.getByText("First choose whom or what it is about: the fields depend on that.")).toBeTruthy();
  expect(screen.getByText("Begin to type a name or a title.")).toBeTruthy();
  await user.type(screen.getByRole("combobox", { name: "About" }), "Об");
  await user.click(await screen.findByRole("option", { name: /Обыск/ }));
  await waitFor(() => expect(labels(select)).toContain("Date"));
  // What the program sets isn't spoken of, nor what no field of the vault's own holds.
  expect(labels(select)).not.toContain("Import");
  expect(labels(select)).not.toContain("Your own fields");
  await user.selectOptions(select, "Date");
  await user.click(button(/^Save/));
  await waitFor(() => expect([...rehearsal.stored.values()].at(-1)?.record).toMatchObject({ about: "r3", field: "date" }));
});

test("a page and a history tell the field in words; what isn't among the fields stays as it was typed", async () => {
  const { user, rehearsal } = await openAt({ view: "cases" });
  const claim = rehearsal.put("claim", { source: "r4", quote: "Утром.", about: "r3", field: "date", cases: ["r1"] });
  const typed = rehearsal.put("claim", { source: "r4", quote: "Вечером.", about: "r3", field: "день обыска", cases: ["r1"] });
  place.go({ view: "record", kind: "claim", id: claim });
  const fact = (await screen.findByText("Which field of the record")).closest("div");
  expect(within(fact as HTMLElement).getByText("Date")).toBeTruthy();
  place.go({ view: "history", kind: "claim", id: claim });
  expect(await screen.findByRole("row", { name: /^Which field of the record.*Date$/ })).toBeTruthy();
  place.go({ view: "record", kind: "claim", id: typed });
  await screen.findByText("день обыска");
  await user.keyboard("{Control>}e{/Control}");
  const select = await choice("Which field of the record");
  await waitFor(() => expect(labels(select)).toContain("Date"));
  expect(select.value).toBe("день обыска");
});

// Records: drafts that stay with what they were begun for, editing that is broken off, the history in words.

import { screen, waitFor } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { place } from "../src/features/place/place.svelte";
import { openCase, prepare } from "./case";
import { button, openWindow } from "./window";

const title = "What it is called";

test("a consent begun for one person never fills the form of another", async () => {
  const { user, rehearsal } = await openWindow("en", (each) => {
    prepare(each);
    each.put("person", { names: [{ text: "Анна Вымышленная" }], cases: ["r1"] });
    each.put("person", { names: [{ text: "Борис Придуманный" }], cases: ["r1"] });
  });
  await screen.findByRole("heading", { name: "Case files" });
  const begin = (person: string): void =>
    place.begin({ view: "cases" }, { view: "new", kind: "consent", inCase: "r1", preset: { person, basis: "own_consent" } });
  begin("r5");
  await screen.findByText("Анна Вымышленная");
  await user.click(screen.getByRole("checkbox", { name: /^Lawyers/ }));
  begin("r6");
  await screen.findByText("Борис Придуманный");
  expect(screen.queryByText("Анна Вымышленная")).toBeNull();
  expect((screen.getByRole("checkbox", { name: /^Lawyers/ }) as HTMLInputElement).checked).toBe(false);
  // What was begun is found again, with the person it is about.
  await user.keyboard("{Escape}");
  await user.click(await screen.findByRole("button", { name: "New consent" }));
  await screen.findByText("Анна Вымышленная");
  expect((screen.getByRole("checkbox", { name: /^Lawyers/ }) as HTMLInputElement).checked).toBe(true);
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect([...rehearsal.stored.values()].at(-1)?.record["person"]).toBe("r5"));
});

test("Esc ends editing, and what was begun is said and found again", async () => {
  const { user } = await openCase();
  await user.click(button(/Суд/));
  await screen.findByRole("heading", { name: "Суд" });
  await user.keyboard("{Control>}e{/Control}");
  await user.type(await screen.findByLabelText(title), " в Энске");
  await user.keyboard("{Escape}");
  await screen.findByText(/is not saved yet/);
  await user.keyboard("{Control>}e{/Control}");
  expect(((await screen.findByLabelText(title)) as HTMLInputElement).value).toBe("Суд в Энске");
});

test("the history tells words and names, no codes and no ids", async () => {
  await openWindow("en", (rehearsal) => {
    prepare(rehearsal);
    rehearsal.put("incident", { title: [{ text: "Разгон" }], date: { edtf: "2022-03-04" }, types: ["mass_detention"], cases: ["r1"] });
  });
  await screen.findByRole("heading", { name: "Case files" });
  place.go({ view: "history", kind: "incident", id: "r5" });
  await screen.findByText("March 4, 2022");
  const facts = [...document.querySelectorAll("dl > div")].map((each) => each.textContent?.replaceAll(/\s+/g, " ").trim());
  expect(facts).toContain("What it is called Разгон");
  expect(facts).toContain("When March 4, 2022");
  expect(facts).toContain("Case files Энск");
});

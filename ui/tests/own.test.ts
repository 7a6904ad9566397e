// What a vault adds: its fields in the forms and on the pages, its terms in the lists, and the screen where both are kept.

import { screen, waitFor, within } from "@testing-library/svelte";
import axe from "axe-core";
import { expect, test } from "vitest";
import type { Rehearsal } from "../rehearsal/host";
import { place, type Place } from "../src/features/place/place.svelte";
import { button, openWindow } from "./window";

const ANNA: Place = { view: "record", kind: "person", id: "r2", inCase: "r1" };

function prepare(rehearsal: Rehearsal): void {
  rehearsal.open = true;
  rehearsal.put("case", { title: [{ text: "Энск" }] }); // r1
  rehearsal.put("person", { names: [{ text: "Анна" }], cases: ["r1"] }); // r2
  const field = (ru: string, holds: string, more: object = {}): void => {
    rehearsal.put("own_field", { title: [{ language: "ru", text: ru }, { language: "en", text: `${ru} (en)` }], of: "person", holds, ...more });
  };
  field("Номер жетона", "text"); // r3
  field("Детей", "number"); // r4
  field("Чем помогли", "term"); // r5
  field("Куратор", "person"); // r6
  field("Старое", "text", { deprecated: true }); // r7
  rehearsal.put("term", { title: [{ text: "Деньги" }], own_field: "r5", code: "own:Деньги" }); // r8
  rehearsal.put("term", { title: [{ text: "Отменено" }], own_field: "r5", code: "own:Отменено", deprecated: true }); // r9
}

async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
  return violations.map(({ id }) => id);
}

async function openAt(to: Place, language: "en" | "ru" = "ru") {
  const opened = await openWindow(language, prepare);
  place.begin({ view: "cases" });
  place.go(to);
  return opened;
}

test("a field that the vault added is filled in like any other and told on the page by its name", async () => {
  const { user, rehearsal } = await openAt(ANNA);
  await user.click(await screen.findByRole("button", { name: /^Править(?! поле)/ }));
  await user.click(await screen.findByText("Свои поля"));
  expect(screen.queryByLabelText("Старое")).toBeNull();
  await user.type(screen.getByLabelText("Номер жетона"), "ВЫМ-4411");
  await user.type(screen.getByLabelText("Детей"), "2 ребёнка");
  const aid = screen.getByLabelText("Чем помогли");
  expect(within(aid).getAllByRole("option").slice(1).map((each) => each.textContent)).toEqual(["Деньги"]);
  await user.selectOptions(aid, "Деньги");
  await user.click(button("Сохранить"));
  await waitFor(() =>
    expect(rehearsal.found("r2").record["own"]).toEqual([
      { own_field: "r3", text: "ВЫМ-4411" },
      { own_field: "r4", number: 2 },
      { own_field: "r5", term: "own:Деньги" },
    ]),
  );
  const told = await screen.findByText("ВЫМ-4411");
  expect(told.closest("div")?.textContent).toContain("Номер жетона");
  expect(screen.getByText("Деньги")).toBeTruthy();
  expect(await faults()).toEqual([]);
});

test("what stands in a field that is no longer asked is still shown and can be emptied", async () => {
  const { user, rehearsal } = await openAt({ view: "cases" });
  rehearsal.found("r2").record["own"] = [{ own_field: "r7", text: "прежнее" }];
  place.go(ANNA);
  await screen.findByText("прежнее");
  await user.click(screen.getByRole("button", { name: /^Править(?! поле)/ }));
  await user.clear(await screen.findByLabelText("Старое"));
  await user.click(button("Сохранить"));
  await waitFor(() => expect(rehearsal.found("r2").record["own"]).toBeUndefined());
});

test.each(["ru", "en"] as const)("%s: fields and terms are listed, each begins a new one, and a field's own terms are added from its page", async (language) => {
  const { user } = await openAt({ view: "own" }, language);
  const [terms, add, added, made] =
    language === "ru" ? ["Свои термины", "Добавить", "Термин этого поля", "Новый термин"] : ["Your own terms", "Add", "Term of this field", "New term"];
  await screen.findByText("Номер жетона");
  expect(await faults()).toEqual([]);
  await user.click(screen.getByRole("radio", { name: terms }));
  await screen.findByText("Деньги");
  await user.click(screen.getByRole("button", { name: new RegExp(`^${made}`) }));
  expect(place.here).toMatchObject({ view: "new", kind: "term" });
  expect(await faults()).toEqual([]);
  place.go({ view: "record", kind: "own_field", id: "r5" });
  await user.click(await screen.findByRole("button", { name: add }));
  await user.click(screen.getByRole("menuitem", { name: added }));
  expect(place.here).toMatchObject({ view: "new", kind: "term", preset: { own_field: "r5" } });
  // A field that holds a text has none.
  place.go({ view: "record", kind: "own_field", id: "r3" });
  await screen.findByRole("heading", { level: 1 });
  expect(screen.queryByRole("button", { name: add })).toBeNull();
});

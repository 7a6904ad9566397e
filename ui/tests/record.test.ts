// Records of every kind: typed, read, saved with an undo, two versions, who did what to whom.

import { screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";
import { recordsOf } from "../rehearsal/record";
import { place } from "../src/features/place/place.svelte";
import { undo } from "../src/features/record/undo.svelte";
import { incident, NARRATIVE, openAt } from "./record";
import { button, field, openWindow } from "./window";

beforeEach(() => undo.forget());

const combo = (name: string): HTMLInputElement => screen.getByRole("combobox", { name });

test("a page reads like a brief: facts by label, references as links, what is empty isn't shown", async () => {
  const { user } = await openAt({ view: "record", kind: "testimony", id: "r4", inCase: "r1" });
  await screen.findByRole("heading", { name: /Testimony: .*Анна/ });
  expect(screen.getByText(NARRATIVE)).toBeTruthy();
  expect(screen.queryByText("How it was taken")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Обыск" }));
  await screen.findByRole("heading", { name: "Обыск" });
  const told = await screen.findByRole("region", { name: "Testimonies" });
  expect(within(told).getByRole("button").textContent).toBe("Анна");
  expect(screen.getByText("Detained: 3")).toBeTruthy();
});

test("a record is edited in place, keeps what no field shows, and the change is undone by Ctrl+Z", async () => {
  const { user, rehearsal } = await openAt(incident);
  await screen.findByRole("heading", { name: "Обыск" });
  await user.keyboard("{Control>}e{/Control}");
  const title = await screen.findByLabelText("Title");
  expect(document.activeElement).toBe(title);
  await user.type(title, " второй");
  await user.keyboard("{Control>}s{/Control}");
  await screen.findByRole("heading", { name: "Обыск второй" });
  expect(rehearsal.stored.get("r3")?.record).toMatchObject({
    title: [{ id: "0123456789abcdef", language: "ru", text: "Обыск второй" }],
    counts: [{ of: "detained", number: 3 }],
    unknown_field: "stays",
  });
  await screen.findByText("Saved");
  await user.keyboard("{Control>}z{/Control}");
  await screen.findByText("Change undone");
  await screen.findByRole("heading", { name: "Обыск" });
  expect(rehearsal.stored.get("r3")?.version).toBe(3);
});

test("Ctrl+Z in a text field is the field's own", async () => {
  const { user, rehearsal } = await openAt(incident);
  await screen.findByRole("heading", { name: "Обыск" });
  await user.keyboard("{Control>}e{/Control}");
  await user.type(await screen.findByLabelText("Title"), "!");
  await user.keyboard("{Control>}s{/Control}");
  await screen.findByRole("heading", { name: "Обыск!" });
  await user.keyboard("{Control>}e{/Control}");
  (await screen.findByLabelText("Title")).focus();
  await user.keyboard("{Control>}z{/Control}");
  expect(rehearsal.stored.get("r3")?.version).toBe(2);
});

test("one field is edited by its own button, and the focus comes back to it", async () => {
  const { user, rehearsal } = await openAt(incident);
  await user.click(await screen.findByRole("button", { name: /Edit .*Place/ }));
  await user.type(await screen.findByLabelText("As told"), ", площадь");
  expect(screen.queryByLabelText("Title")).toBeNull();
  await user.keyboard("{Control>}s{/Control}");
  await screen.findByText("Энск, площадь");
  await waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^Edit .*Place/));
  expect(rehearsal.stored.get("r3")?.record["place"]).toEqual({ text: [{ text: "Энск, площадь" }] });
  // An address is said to be one: by itself it reads as one more telling.
  await user.click(button(/Edit .*Place/));
  await user.type(await screen.findByLabelText("Address"), "Ленина, 1");
  await user.keyboard("{Control>}s{/Control}");
  expect((await screen.findByText(/Ленина/)).textContent).toMatch(/^address: .?Ленина, 1/);
});

test.each(["Save mine as the next version", "Use the saved one"])("two versions are shown: %s", async (choice) => {
  const { user, rehearsal } = await openAt(incident);
  await screen.findByRole("heading", { name: "Обыск" });
  await user.keyboard("{Control>}e{/Control}");
  await user.type(await screen.findByLabelText("Title"), " мой");
  const other = rehearsal.found("r3");
  rehearsal.stored.set("r3", { ...other, version: 2, record: { ...other.record, title: [{ text: "Обыск чужой" }], reference: "7" } });
  await user.keyboard("{Control>}s{/Control}");
  await screen.findByRole("heading", { name: "There is a newer version" });
  expect(screen.getByRole("table").textContent).toMatch(/Обыск мой.*Обыск чужой/s);
  await user.click(button(choice));
  if (choice.startsWith("Save")) {
    await screen.findByRole("heading", { name: "Обыск мой" });
    // What only the other one changed is kept as they have it.
    expect(rehearsal.found("r3")).toMatchObject({ version: 3, record: { reference: "7" } });
  } else {
    await waitFor(() => expect((field("Title") as HTMLInputElement).value).toBe("Обыск чужой"));
    expect(rehearsal.found("r3").version).toBe(2);
  }
});

test("a draft of a saved record is taken up again when its page is opened", async () => {
  const { user, rehearsal } = await openAt(incident);
  await screen.findByRole("heading", { name: "Обыск" });
  await user.keyboard("{Control>}e{/Control}");
  await user.type(await screen.findByLabelText("Title"), " недописанный");
  place.begin({ view: "cases" });
  await waitFor(() => expect([...recordsOf(rehearsal).drafts.keys()]).toEqual(["incident/r3"]));
  place.go(incident);
  expect(((await screen.findByLabelText("Title")) as HTMLInputElement).value).toBe("Обыск недописанный");
});

test("a testimony's words are fixed; an addition stands beside them", async () => {
  const { user, rehearsal } = await openAt({ view: "record", kind: "testimony", id: "r4" });
  await screen.findByText(NARRATIVE);
  expect(screen.queryByRole("button", { name: /Edit .*Account/ })).toBeNull();
  await user.click(button("Add a correction or addition"));
  await user.click(await screen.findByRole("button", { name: "Add a correction or addition" }));
  await user.type(field("What was said"), "Их было восемь.");
  await user.type(field("When it was said"), "2.4.2022");
  await user.keyboard("{Control>}s{/Control}");
  await screen.findByText("Их было восемь.");
  expect(rehearsal.found("r4").record).toMatchObject({
    narrative: NARRATIVE,
    additions: [{ date: { edtf: "2022-04-02" }, text: "Их было восемь." }],
  });
});

test("from the incident: what was done to whom, and that nobody knows by whom", async () => {
  const { user, rehearsal } = await openAt(incident);
  await user.click(await screen.findByRole("button", { name: "Add" }));
  await user.click(screen.getByRole("menuitem", { name: "Act" }));
  await user.type(await screen.findByRole("combobox", { name: "Who was the victim?" }), "Ан");
  await user.click(await screen.findByRole("option", { name: "Анна" }));
  await user.type(combo("What was done?"), "arbitrary arr{Enter}");
  await user.click(button("Not known"));
  await user.type(field("How they were described"), "двое в масках");
  await user.keyboard("{Control>}s{/Control}");
  await screen.findByRole("heading", { name: "Arbitrary arrest — Анна" });
  const made = [...rehearsal.stored.values()];
  const act = made.find((each) => each.kind === "act");
  expect(act?.record).toMatchObject({ incident: "r3", victim: "r2", type: "arbitrary_arrest", cases: ["r1"] });
  expect(made.find((each) => each.kind === "involvement")?.record).toEqual({
    act: act?.id,
    unknown: true,
    description: [{ text: "двое в масках" }],
    cases: ["r1"],
  });
  await user.keyboard("{Escape}");
  await screen.findByText(/by: .*двое в масках/);
});

test("a person who isn't there yet is made in place", async () => {
  const { user, rehearsal } = await openAt({ view: "new", kind: "testimony", inCase: "r1" });
  await user.type(await screen.findByRole("combobox", { name: "Who said it?" }), "Борис");
  await user.click(await screen.findByRole("option", { name: /New person: .*Борис/ }));
  const dialog = await screen.findByRole("dialog");
  expect((within(dialog).getByLabelText("Name") as HTMLInputElement).value).toBe("Борис");
  await user.keyboard(" Примерный{Enter}");
  await waitFor(() => expect(combo("Who said it?").value).toBe("Борис Примерный"));
  const boris = [...rehearsal.stored.values()].find((each) => JSON.stringify(each.record).includes("Борис"));
  expect(boris?.record).toEqual({ names: [{ text: "Борис Примерный" }], cases: ["r1"] });
  await user.type(field("The account"), "Рассказ");
  await user.keyboard("{Control>}s{/Control}");
  await screen.findByRole("heading", { name: /Testimony: .*Борис/ });
});

test("a consent from a testimony names the person and the testimony; what is missing is said at its field", async () => {
  const { user, rehearsal } = await openAt({ view: "record", kind: "testimony", id: "r4", inCase: "r1" });
  await user.click(await screen.findByRole("button", { name: "Add" }));
  await user.click(screen.getByRole("menuitem", { name: "Consent" }));
  await waitFor(() => expect(combo("Whose consent is it?").value).toBe("Анна"));
  await user.keyboard("{Control>}s{/Control}");
  await screen.findByText(/Choose the basis/);
  await user.selectOptions(field("On what basis may the person appear?"), "own_consent");
  await user.selectOptions(field("How far may the person be identified?"), "pseudonym");
  await user.click(field("Lawyers"));
  await user.keyboard("{Control>}s{/Control}");
  await screen.findByRole("heading", { name: /Consent: .*Анна/ });
  expect([...rehearsal.stored.values()].at(-1)?.record).toEqual({
    person: "r2", testimony: "r4", basis: "own_consent", level: "pseudonym", purposes: ["lawyers"], cases: ["r1"],
  });
});

test("what a consent can't be without is marked, and all that is missing is said at once, the first of it with the focus", async () => {
  const { user, rehearsal } = await openAt({ view: "new", kind: "consent", inCase: "r1" });
  await screen.findByText(/Required fields are marked/);
  const marked = [...document.querySelectorAll(".needed :is(legend, label:not(fieldset label))")].map((each) => each.textContent);
  expect(marked).toEqual([
    "Whose consent is it?", "On what basis may the person appear?", "How far may the person be identified?", "For what?",
  ]);
  await user.selectOptions(field("On what basis may the person appear?"), "public_record");
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(screen.getAllByRole("alert").map((each) => each.textContent?.split(".")[0])).toEqual([
    "Choose whose consent it is", "Choose how far the person may be identified", "Choose at least one purpose", "Name the public source that says it already",
    "Not saved",
  ]));
  expect(document.activeElement).toBe(combo("Whose consent is it?"));
  expect(rehearsal.called).not.toContain("record.save");
});

test("each purpose says what it means, and the form that two answers are two consents", async () => {
  await openAt({ view: "new", kind: "consent", inCase: "r1" });
  const purpose = await screen.findByRole("checkbox", { name: "Publication" });
  const described = document.getElementById(purpose.getAttribute("aria-describedby") ?? "");
  expect(described?.textContent).toBe("Anything that the public can see: media, websites, exhibitions, books.");
  expect(screen.getByText(/record two consents/)).toBeTruthy();
});

test("in Russian the form asks in Russian, and terms have Russian labels", async () => {
  await openAt({ view: "new", kind: "consent", inCase: "r1" }, "ru");
  expect(await screen.findByRole("combobox", { name: "Чьё это согласие?" })).toBeTruthy();
  expect(within(field(/На\sкаком основании/)).getAllByRole("option").map((each) => each.textContent)).toContain("Собственное согласие");
});

test("recorded markup and a hundred thousand letters are shown as text", async () => {
  const markup = "<img src=x onerror=alert(1)>\u202e";
  const { page } = await openWindow("en", (rehearsal) => {
    rehearsal.open = true;
    rehearsal.put("testimony", { narrative: markup + "а".repeat(100_000) });
  });
  place.go({ view: "record", kind: "testimony", id: "r1" });
  await screen.findByRole("region", { name: "Account" });
  expect(page.container.querySelector("img")).toBeNull();
  expect(screen.getByRole("region", { name: "Account" }).textContent).toContain(markup);
});

test("what a full disk doesn't take is still there when the form is opened again, and is tried again", async () => {
  const { user, rehearsal } = await openAt({ view: "new", kind: "note", inCase: "r1" });
  const records = recordsOf(rehearsal);
  records.full = true;
  await user.type(await screen.findByLabelText("Text"), "Спросить соседей");
  await screen.findByText(/on this page only/);
  await user.keyboard("{Escape}");
  await screen.findByText(/kept until the vault is locked/);
  expect(records.drafts.size).toBe(0);
  place.go({ view: "new", kind: "note", inCase: "r1" });
  expect(((await screen.findByLabelText("Text")) as HTMLTextAreaElement).value).toBe("Спросить соседей");
  records.full = false;
  await user.keyboard("{Control>}l{/Control}");
  await waitFor(() => expect(records.drafts.size).toBe(1));
});

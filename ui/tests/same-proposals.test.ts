// While somebody is named: who may be recorded already, in the form, in a picker's dialog, in a first account.

import { screen, waitFor, within } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { recordsOf as draftsOf } from "../rehearsal/record";
import { sameOf } from "../rehearsal/same";
import { blank, recordsOf } from "../src/features/capture/capture.svelte";
import { place } from "../src/features/place/place.svelte";
import { vocabularies } from "../src/features/record/vocabulary.svelte";
import { t } from "../src/components/words.svelte";
import type { Language, Sign } from "../src/host";
import { inspect, openPeople } from "./same";
import { button, field } from "./window";

const proposed = (): Promise<HTMLElement> => screen.findByRole("region", { name: "Perhaps already recorded:" });
const names = (): HTMLElement[] => screen.getAllByLabelText("As written");
const SIGNS: Sign[] = [
  "name", "surname", "surname_form", "surname_typo", "surname_part", "surname_differs", "given", "given_form", "given_typo", "given_initial", "patronymic", "patronymic_initial",
  "patronymic_typo", "patronymic_differs", "given_differs", "birth_day", "birth_year", "birth_near", "birth_differs",
];

test("a new person's form shows who may be recorded, in another script, without taking the focus, and opens that record; the draft stays", async () => {
  const { user, rehearsal } = await openPeople({ view: "new", kind: "person" });
  await waitFor(() => expect(document.activeElement).toBe(names()[0]));
  await user.keyboard("Anna Vymyshlennaja");
  expect(sameOf(rehearsal).asked).toEqual([]);
  await user.keyboard("{Backspace}{Backspace}ya");
  const block = await proposed();
  expect(document.activeElement).toBe(names()[0]);
  const lines = within(block).getAllByRole("listitem").map((each) => each.textContent?.replaceAll(/\s+/g, " ").trim());
  expect(lines[0]).toContain("Anna Vymyshlennaya");
  expect(lines[1]).toMatch(/Анна Вымышленная.*корреспондент.*Same surname in another spelling, script or form; same given name in another form/);
  // One question for all that was typed in one go.
  expect(sameOf(rehearsal).asked.filter(({ name }) => name === "person.alike").length).toBeLessThanOrEqual(2);
  expect(screen.getByText(/Perhaps already recorded: 2 people/).getAttribute("role")).toBe("status");
  expect(await inspect()).toEqual([]);
  await user.click(within(block).getByRole("button", { name: /^Open: Анна Вымышленная$/ }));
  expect(place.here).toMatchObject({ view: "record", kind: "person", id: "r2" });
  await waitFor(() => expect([...draftsOf(rehearsal).drafts.keys()]).toEqual([expect.stringMatching(/^new\/person/)]));
  expect(rehearsal.called).not.toContain("record.save");
});

test("nobody is proposed where nothing is named, nor where the birth contradicts it", async () => {
  const { user, rehearsal } = await openPeople({ view: "new", kind: "person" });
  await user.type((await screen.findAllByLabelText("As written"))[0] as HTMLElement, "Анна Вымышленная");
  await proposed();
  await user.click(screen.getByText("About the person"));
  await user.type(screen.getByLabelText("Born"), "1990");
  await waitFor(() => expect(within(screen.getByRole("region", { name: "Perhaps already recorded:" })).getAllByRole("listitem")).toHaveLength(1));
  expect(sameOf(rehearsal).asked.at(-1)?.args).toMatchObject({ birth: { edtf: "1990" } });
  const asked = sameOf(rehearsal).asked.length;
  await user.clear(names()[0] as HTMLElement);
  await waitFor(() => expect(screen.queryByRole("region", { name: "Perhaps already recorded:" })).toBeNull());
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(sameOf(rehearsal).asked).toHaveLength(asked);
});

test("in a picker's dialog the person is taken instead of a new one, by keyboard", async () => {
  const { user, rehearsal } = await openPeople({ view: "new", kind: "testimony", inCase: "r1" });
  await user.type(await screen.findByRole("combobox", { name: "Who said it?" }), "Анна Вымышленная");
  await user.click(await screen.findByRole("option", { name: /New person/ }));
  const dialog = await screen.findByRole("dialog");
  await within(dialog).findByRole("button", { name: /^Use this person: Анна Вымышленная$/ });
  expect(document.activeElement).toBe(within(dialog).getByLabelText("Name"));
  await user.keyboard("{Tab}{Enter}");
  await waitFor(() => expect((screen.getByRole("combobox", { name: "Who said it?" }) as HTMLInputElement).value).toBe("Анна Вымышленная"));
  expect(screen.queryByRole("dialog")).toBeNull();
  await user.type(field("The account"), "Рассказ");
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(place.here).toMatchObject({ view: "record", kind: "testimony" }));
  expect([...rehearsal.stored.values()].at(-1)?.record).toMatchObject({ speaker: "r2" });
  expect([...rehearsal.stored.values()].filter(({ kind }) => kind === "person")).toHaveLength(3);
});

test("a person who is edited is compared with who may be the same", async () => {
  const { user } = await openPeople({ view: "record", kind: "person", id: "r3" });
  await screen.findByRole("heading", { level: 1, name: "Anna Vymyshlennaya" });
  await user.keyboard("{Control>}e{/Control}");
  await user.click(await screen.findByRole("button", { name: /^Compare: Анна Вымышленная$/ }));
  expect(place.here).toEqual({ view: "compare", one: "r3", other: "r2" });
});

test("a first account is about who was chosen: nobody new is made, and how to reach them stands in a note", async () => {
  await openPeople({ view: "case", id: "r1" });
  await vocabularies.load();
  const account = { ...blank(), who: "Анна", person: "r2", reach: "через сестру", narrative: "Пришли ночью.", act: "abduction", level: "anonymous", purposes: ["lawyers"] };
  const records = await recordsOf(account, "r1");
  expect(records.map(({ kind }) => kind)).toEqual(["incident", "act", "testimony", "consent", "note"]);
  expect(records[1]?.record).toMatchObject({ victim: "r2", incident: "@0" });
  expect(records[2]?.record).toMatchObject({ speaker: "r2" });
  expect(records[3]?.record).toMatchObject({ person: "r2" });
  expect(records[4]?.record).toEqual({ text: "How to reach them safely: через сестру", about: ["r2"], cases: ["r1"] });
});

test("in a first account the choice is made and taken back by keyboard, is kept with the draft, and what was typed stays", async () => {
  const { user, rehearsal } = await openPeople({ view: "capture", inCase: "r1" });
  await waitFor(() => expect(document.activeElement).toBe(field("Who is speaking")));
  await user.keyboard("Анна Вымышленная");
  await proposed();
  await user.keyboard("{Tab}{Enter}");
  const other = await screen.findByRole("button", { name: "Not this person" });
  expect(document.activeElement).toBe(other);
  expect(screen.getByRole("group", { name: "Who is speaking" }).textContent).toContain("корреспондент");
  expect(await inspect()).toEqual([]);
  await user.keyboard("{Enter}");
  await waitFor(() => expect(document.activeElement).toBe(field("Who is speaking")));
  expect((field("Who is speaking") as HTMLInputElement).value).toBe("Анна Вымышленная");
  await user.click(await screen.findByRole("button", { name: /^Use this person: Анна Вымышленная$/ }));
  place.go({ view: "people" });
  await waitFor(() => expect(draftsOf(rehearsal).drafts.has("new/testimony/r1/account")).toBe(true));
  place.back();
  await screen.findByRole("button", { name: "Not this person" });
  await user.type(field(/What happened/), "Пришли ночью.");
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(place.here).toMatchObject({ view: "record", kind: "testimony" }));
  expect([...rehearsal.stored.values()].at(-1)?.record).toMatchObject({ speaker: "r2", narrative: "Пришли ночью." });
  expect([...rehearsal.stored.values()].filter(({ kind }) => kind === "person")).toHaveLength(3);
});

test.each(["en", "ru"] as Language[])("%s: every sign has its words, and the block a name for everything", async (language) => {
  const { user } = await openPeople({ view: "new", kind: "person" }, language);
  const said = SIGNS.map((sign) => t(`sign-${sign}`));
  expect(said.filter((each) => each.startsWith("sign-"))).toEqual([]);
  expect(new Set(said).size).toBe(SIGNS.length);
  await user.type((await screen.findAllByLabelText(t("components-name")))[0] as HTMLElement, "Анна Вымышленная");
  await screen.findByRole("button", { name: new RegExp(`^${t("same-open")}: Анна`) });
  expect(await inspect()).toEqual([]);
});

test("without an answer the form works as it is", async () => {
  const { user, rehearsal } = await openPeople({ view: "new", kind: "person" });
  const carry = rehearsal.call.bind(rehearsal);
  rehearsal.call = (name, args) => (name === "person.alike" ? Promise.reject(new Error("no")) : carry(name, args));
  await user.type((await screen.findAllByLabelText("As written"))[0] as HTMLElement, "Анна Вымышленная");
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(screen.queryByRole("alert")?.textContent ?? "").toBe("");
  await user.click(button(/^Save/));
  await waitFor(() => expect(place.here).toMatchObject({ view: "record", kind: "person", id: "r7" }));
});

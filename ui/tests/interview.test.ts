// A testimony step by step: what was asked and nothing else is recorded, as one change; the keyboard is enough, and a kill
// loses neither a word nor the step.

import { cleanup, screen, waitFor, within } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { recordsOf as draftsOf } from "../rehearsal/record";
import { vocabularies as known } from "../rehearsal/vocabulary";
import { words } from "../src/components/words.svelte";
import { draft } from "../src/features/draft/drafts.svelte";
import { place } from "../src/features/place/place.svelte";
import { STEPS } from "../src/features/testimony/steps";
import { begin, field, found, made, next, step, TOLD } from "./interview";
import { openAt } from "./record";
import { button } from "./window";

test("from the first step to the save: a new speaker, the account and the consent refer to each other", async () => {
  const { user, rehearsal } = await begin();
  await user.click(field("Who I am and for whom I work"));
  await user.click(field("What cannot be promised"));
  await user.selectOptions(field("Is this their first time telling it?"), "no");
  await screen.findByText(/This person has told it before/);
  await user.type(field("To whom did they tell it, and when?"), "Журналисту, весной.");
  await next(user);
  await step("Reasons for care");
  await next(user);
  await step("Who speaks, and consent");
  await user.type(field("Who is speaking"), "Борис");
  await user.click(await screen.findByRole("option", { name: /New person: .*Борис/ }));
  await waitFor(() => expect(document.activeElement).toBe(field("Name")));
  expect((field("Name") as HTMLInputElement).value).toBe("Борис");
  await user.type(field("How to reach them safely"), "через сестру");
  await user.selectOptions(field("How this person may be named"), "pseudonym");
  await user.click(field("Lawyers"));
  await user.selectOptions(field("How did they say so?"), "oral");
  await user.clear(field("When did they say so?"));
  await user.type(field("When did they say so?"), "2.4.2022");
  await next(user);
  await step("When, where, with whom");
  await user.clear(field("When did the conversation begin?"));
  await user.type(field("When did the conversation begin?"), "2.4.2022 14:30");
  await user.type(field("Where is it?"), "Вильнюс");
  await user.selectOptions(field("In which language is it told?"), "ru");
  await user.type(field("Who takes it down?"), "Ан");
  await user.click(await screen.findByRole("option", { name: "Анна" }));
  await next(user);
  await step("The account");
  await user.type(field("The account"), TOLD);
  await next(user);
  await step("Afterwards");
  await user.selectOptions(field("Could the speaker check what you wrote down?"), "confirmed");
  await user.click(field("Legal help"));
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(place.here).toMatchObject({ view: "record", kind: "testimony", inCase: "r1" }));
  const [person, testimony, consent] = made(rehearsal);
  expect(made(rehearsal)).toHaveLength(3);
  expect(person).toMatchObject({
    kind: "person",
    record: { names: [{ text: "Борис", usage: "primary" }], contact_rule: [{ language: "en", text: "через сестру" }], cases: ["r1"] },
  });
  expect(testimony?.record).toEqual({
    explained: ["who_we_are", "no_promises"],
    first_account: "no",
    prior_accounts: [{ text: "Журналисту, весной." }],
    speaker: person?.id,
    date: { edtf: "2022-04-02T14:30:00" },
    place: { text: [{ text: "Вильнюс" }] },
    language: "ru",
    taken_by: "r2",
    narrative: TOLD,
    read_back: "confirmed",
    referrals: ["legal"],
    cases: ["r1"],
  });
  expect(consent?.record).toEqual({
    person: person?.id,
    testimony: testimony?.id,
    basis: "own_consent",
    level: "pseudonym",
    purposes: ["lawyers"],
    obtained: { edtf: "2022-04-02" },
    how: "oral",
    language: "ru",
    taken_by: "r2",
    explained: ["who_we_are", "no_promises"],
    cases: ["r1"],
  });
  expect(rehearsal.called.filter((name) => name === "records.create")).toHaveLength(1);
  expect(draftsOf(rehearsal).drafts.size).toBe(0);
});

test("of what was not asked nothing is recorded: an account alone is an account alone", async () => {
  const { user, rehearsal } = await begin();
  expect(screen.queryByRole("button", { name: /^Save/ })).toBeNull();
  await user.click(button("The account"));
  await user.type(await found("The account"), TOLD);
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(place.here).toMatchObject({ view: "record", kind: "testimony" }));
  expect(made(rehearsal).map(({ kind, record }) => ({ kind, record }))).toEqual([{ kind: "testimony", record: { narrative: TOLD, cases: ["r1"] } }]);
});

test("by the keyboard alone: its key, a key for each way, and a step back loses nothing", async () => {
  const { user, rehearsal } = await openAt({ view: "case", id: "r1", part: "testimony" });
  await screen.findByRole("button", { name: "Take a testimony step by step" });
  await user.keyboard("{Control>}{Shift>}t{/Shift}{/Control}");
  const first = await step("Before you begin");
  await waitFor(() => expect(document.activeElement).toBe(first));
  await user.tab();
  await user.keyboard(" {ArrowDown} ");
  await next(user);
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Reasons for care"));
  await user.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Before you begin"));
  expect((field("Who I am and for whom I work") as HTMLInputElement).checked).toBe(true);
  for (const name of ["Reasons for care", "Who speaks, and consent", "When, where, with whom", "The account"]) {
    await next(user);
    await waitFor(() => expect(document.activeElement?.textContent).toBe(name));
  }
  await user.tab();
  await user.keyboard(`${TOLD}{Enter}Потом отпустили.`);
  await next(user);
  await step("Afterwards");
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(place.here).toMatchObject({ view: "record", kind: "testimony" }));
  const record = made(rehearsal)[0]?.record ?? {};
  expect(record).toMatchObject({ narrative: `${TOLD}\nПотом отпустили.`, explained: ["who_we_are", "purpose"] });
  expect(record["sealed"]).toBeUndefined();
});

test("Esc on the first step leaves; what was typed is back with its step, whether left or locked", async () => {
  const { user, rehearsal } = await begin();
  await user.click(button("The account"));
  await user.type(await found("The account"), TOLD);
  await waitFor(() => expect(draftsOf(rehearsal).drafts.get("new/testimony/r1/interview")?.body).toMatchObject({ title: TOLD, form: { step: "account" } }));
  // The process ends: only what the vault has is left.
  const kept = new Map(draftsOf(rehearsal).drafts);
  cleanup();
  draft.dropAll();
  const again = await openAt({ view: "cases" });
  for (const [name, body] of kept) draftsOf(again.rehearsal).drafts.set(name, body);
  place.go({ view: "interview", inCase: "r1" });
  await step("The account");
  expect((field("The account") as HTMLTextAreaElement).value).toBe(TOLD);
  expect(screen.getByText("Step 5 of 6")).toBeTruthy();
  for (let at = 0; at < 4; at++) await again.user.keyboard("{Escape}");
  await step("Before you begin");
  await again.user.keyboard("{Escape}");
  await waitFor(() => expect(place.here.view).toBe("cases"));
  await screen.findByText(/What you typed is kept as a draft/);
});

test("without the account nothing is saved, and the way leads to it; a name that chooses nobody isn't lost", async () => {
  const { user, rehearsal } = await begin();
  await user.keyboard("{Control>}s{/Control}");
  await step("The account");
  await screen.findByText(/Write down the account/);
  await waitFor(() => expect(document.activeElement).toBe(field("The account")));
  await user.keyboard(TOLD);
  await user.click(button("Who speaks, and consent"));
  await user.type(field("Who is speaking"), "Кто-то{Escape}");
  await user.click(button("Afterwards"));
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(document.activeElement).toBe(field("Who is speaking")));
  expect((field("Who is speaking") as HTMLInputElement).value).toBe("Кто-то");
  expect(made(rehearsal)).toEqual([]);
});

test("sealed at once, it is sealed from today on", async () => {
  const { user, rehearsal } = await begin();
  await user.click(button("The account"));
  await user.type(await found("The account"), TOLD);
  await user.click(button("Afterwards"));
  const box = await found("Seal it now");
  expect(within(box.closest(".check") as HTMLElement).getByText(/nothing in this testimony can be changed/)).toBeTruthy();
  await user.click(box);
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(made(rehearsal)).toHaveLength(1));
  expect(made(rehearsal)[0]?.record["sealed"]).toEqual({ edtf: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) as string });
  await screen.findByText("Sealed since");
});

test("each point that is explained has words to say it in, and each step a name, in both languages", () => {
  const terms = known.find(({ name }) => name === "explained")?.terms ?? [];
  expect(terms.length).toBeGreaterThan(10);
  for (const language of ["en", "ru"] as const) {
    words.speak(language);
    expect(terms.filter(({ code }) => !words.has(`interview-say-${code}`)).map(({ code }) => code)).toEqual([]);
    expect(STEPS.filter((each) => !words.has(`interview-step-${each}`))).toEqual([]);
  }
});

// A testimony step by step: what warns against a detailed account, what a refusal means, who agrees for a child.

import { screen, waitFor } from "@testing-library/svelte";
import axe from "axe-core";
import { expect, test } from "vitest";
import { recordsOf as draftsOf } from "../rehearsal/record";
import { place } from "../src/features/place/place.svelte";
import { begin, field, found, made, next, step, TOLD } from "./interview";
import { button } from "./window";

test("a reason for care warns in words, and goes on warning where the account is written", async () => {
  const { user, page } = await begin();
  await next(user);
  await step("Reasons for care");
  expect(screen.queryByText(/Do not take a detailed account here/)).toBeNull();
  await user.click(field("Signs of trauma"));
  const warning = screen.getByText(/Do not take a detailed account here/);
  expect(warning.closest("[role=status]")).not.toBeNull();
  await user.click(button("The account"));
  expect(await screen.findByText(/First facts only/)).toBeTruthy();
  expect((await axe.run(page.container, { rules: { "color-contrast": { enabled: false } } })).violations).toEqual([]);
  await user.click(button("Reasons for care"));
  await user.click(field("Signs of trauma"));
  expect(screen.queryByText(/First facts only/)).toBeNull();
});

test("a refusal is of everything, says what it means, and is no consent once it is another answer", async () => {
  const { user, rehearsal, page } = await begin({ speaker: "r2" });
  await user.click(button("Who speaks, and consent"));
  await user.selectOptions(await found("How this person may be named"), "refused");
  await screen.findByText(/nothing of this account can leave the vault/);
  const ticked = (): string[] =>
    [...screen.getByRole("group", { name: /For which purposes the person/ }).querySelectorAll<HTMLInputElement>("input:checked")].map((box) => box.id);
  expect(ticked()).toHaveLength(8);
  expect((await axe.run(page.container, { rules: { "color-contrast": { enabled: false } } })).violations).toEqual([]);
  await user.selectOptions(field("How this person may be named"), "named");
  expect(ticked()).toEqual([]);
  await user.selectOptions(field("How this person may be named"), "refused");
  await user.click(button("Stop and discard the draft"));
  await waitFor(() => expect(place.here.view).toBe("cases"));
  expect(made(rehearsal)).toEqual([]);
  await waitFor(() => expect(draftsOf(rehearsal).drafts.size).toBe(0));
});

test("for a child a guardian agrees: without one nothing is saved, and the way leads there", async () => {
  const { user, rehearsal } = await begin({ speaker: "r2" });
  await next(user);
  await user.click(await found("Child"));
  await next(user);
  await user.selectOptions(await found("How this person may be named"), "anonymous");
  await user.click(field("Lawyers"));
  await user.click(button("The account"));
  await user.type(await found("The account"), TOLD);
  await user.keyboard("{Control>}s{/Control}");
  await step("Who speaks, and consent");
  await screen.findByText(/For a child a guardian agrees/);
  await waitFor(() => expect(document.activeElement).toBe(field("Which guardian agreed?")));
  expect(made(rehearsal)).toEqual([]);
  const guardian = rehearsal.put("person", { names: [{ text: "Мать Анны" }], cases: ["r1"] });
  await user.keyboard("Мать");
  await user.click(await screen.findByRole("option", { name: "Мать Анны" }));
  await user.selectOptions(field("Does the child agree?"), "given");
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(place.here).toMatchObject({ view: "record", kind: "testimony" }));
  expect(made(rehearsal).at(-1)?.record).toMatchObject({ person: "r2", basis: "representative", representative: guardian, assent: "given" });
});

test("a new speaker who may be recorded already is proposed, and taken in place of the name", async () => {
  const { user, rehearsal } = await begin();
  await user.click(button("Who speaks, and consent"));
  await user.type(await found("Who is speaking"), "Anna");
  await user.click(await screen.findByRole("option", { name: /New person: .*Anna/ }));
  await user.click(await screen.findByRole("button", { name: /^Use this person: .?Анна/ }));
  await waitFor(() => expect((field("Who is speaking") as HTMLInputElement).value).toBe("Анна"));
  await user.click(button("The account"));
  await user.type(await found("The account"), TOLD);
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(made(rehearsal)).toHaveLength(1));
  expect(made(rehearsal)[0]?.record).toMatchObject({ speaker: "r2" });
});

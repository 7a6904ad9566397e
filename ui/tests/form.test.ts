// What a form does for whoever types: a refusal leads to its field, lists of suggestions keep their keys to themselves.

import { screen, waitFor } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";
import { place } from "../src/features/place/place.svelte";
import { readDate } from "../src/features/record/date";
import { changes } from "../src/features/record/changes.svelte";
import { undo } from "../src/features/record/undo.svelte";
import { incident, openAt } from "./record";
import { field, watchSight } from "./window";

beforeEach(() => undo.forget());

test("a refused save leads to the first field that is wrong, and says beside Save how many there are", async () => {
  const { user } = await openAt(incident);
  await screen.findByRole("heading", { name: "Обыск" });
  await user.keyboard("{Control>}e{/Control}");
  await user.type(await screen.findByLabelText("Date"), "в начале марта");
  field("What happened").focus();
  const seen = watchSight();
  await user.keyboard("{Control>}s{/Control}");
  const bar = await screen.findByText("Not saved. One field needs another look: date");
  expect(bar.getAttribute("role")).toBe("alert");
  expect(bar.parentElement?.querySelector("[type=submit]")).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(field("Date")));
  expect(seen).toContain(field("Date"));
  await user.type(field("Date"), "{Control>}a{/Control}2022");
  expect(bar.textContent.trim()).toBe("");
});

test("words that say more than the date are kept beside it, and those that stood there with them", async () => {
  expect(await readDate({ text: "early 2022" }, undefined)).toEqual({ edtf: "2022", phrase: "early 2022" });
  expect(await readDate({ text: "early 2022" }, { edtf: "2021", phrase: "at Easter" })).toEqual({ edtf: "2022", phrase: "at Easter; early 2022" });
  expect(await readDate({ text: "early 2022" }, { edtf: "2021", phrase: "early 2022" })).toEqual({ edtf: "2022", phrase: "early 2022" });
  expect(await readDate({ text: "2022" }, undefined)).toEqual({ edtf: "2022" });
});

test("a refused field in a folded group is unfolded, and stays so while it is mended", async () => {
  const { user } = await openAt({ view: "new", kind: "person", inCase: "r1" });
  await user.click(await screen.findByRole("button", { name: /About the person/ }));
  await user.type(field("Born"), "когда-то");
  await user.click(screen.getByRole("button", { name: /About the person/ }));
  expect(field("Born").closest("[hidden]")).not.toBeNull();
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(document.activeElement).toBe(field("Born")));
  expect(field("Born").closest("[hidden]")).toBeNull();
  await user.keyboard(" позже");
  expect(document.activeElement).toBe(field("Born"));
  expect(field("Born").closest("[hidden]")).toBeNull();
});

test("while suggestions are open Esc only closes them, and Enter takes the first and doesn't save", async () => {
  const { user, rehearsal } = await openAt({ view: "new", kind: "act", inCase: "r1" });
  const victim = await screen.findByRole("combobox", { name: "Who was the victim?" });
  await user.type(victim, "Ан");
  // Nothing was found for it yet: nobody is taken unseen, and the form isn't sent.
  await user.keyboard("{Enter}");
  expect((victim as HTMLInputElement).value).toBe("Ан");
  await screen.findByRole("option", { name: "Анна" });
  await user.keyboard("{Escape}");
  expect(victim.getAttribute("aria-expanded")).toBe("false");
  expect(place.here.view).toBe("new");
  await user.keyboard("н");
  await waitFor(() => expect(document.getElementById(victim.getAttribute("aria-activedescendant") ?? "")?.textContent?.trim()).toBe("Анна"));
  await user.keyboard("{Enter}");
  expect((victim as HTMLInputElement).value).toBe("Анна");
  expect(place.here.view).toBe("new");
  expect(rehearsal.called).not.toContain("record.save");
});

test("what was typed and chooses nobody isn't saved without a word", async () => {
  const { user, rehearsal } = await openAt({ view: "new", kind: "act", inCase: "r1" });
  const victim = await screen.findByRole("combobox", { name: "Who was the victim?" });
  await user.type(victim, "Кто-то новый");
  expect(victim.getAttribute("aria-invalid")).toBeNull();
  await user.keyboard("{Escape}{Tab}");
  expect(victim.getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByText(/“.?Кто-то новый.?” has not been chosen/)).toBeTruthy();
  await user.keyboard("{Control>}s{/Control}");
  expect(document.activeElement).toBe(victim);
  expect(rehearsal.called).not.toContain("record.save");
  await user.clear(victim);
  expect(victim.getAttribute("aria-invalid")).toBeNull();
  await user.keyboard("{Control>}s{/Control}");
  // Now only what the act itself lacks stands in the way.
  await waitFor(() => expect(screen.getByRole("combobox", { name: /What was done/ }).getAttribute("aria-invalid")).toBe("true"));
});

test("a date and the words in which it was told: both are read with a comma between them, and either is corrected", async () => {
  const { user, rehearsal, page } = await openAt(incident);
  const { record } = rehearsal.found("r3");
  record["date"] = { edtf: "2022-03", phrase: "в начале весны", zone: "Europe/Moscow" };
  changes.tell();
  const fact = (): string | undefined => page.container.querySelector(`[data-field="date"]`)?.closest("dd")?.textContent;
  await waitFor(() => expect(fact()?.replaceAll(/[\u2068\u2069]/g, "").trim()).toBe("March 2022, as told: “в начале весны”"));
  await user.click(screen.getByRole("button", { name: /Edit .*Date/ }));
  const words = await screen.findByLabelText("When, as told");
  await user.clear(words);
  await user.type(words, "в начале марта");
  await user.keyboard("{Control>}s{/Control}");
  await screen.findByText(/as told: “.?в начале марта/);
  expect(rehearsal.found("r3").record["date"]).toEqual({ edtf: "2022-03", phrase: "в начале марта", zone: "Europe/Moscow" });
  // Emptied, they are gone, and asked for again they are there.
  await user.click(screen.getByRole("button", { name: /Edit .*Date/ }));
  await user.clear(await screen.findByLabelText("When, as told"));
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(rehearsal.found("r3").record["date"]).toEqual({ edtf: "2022-03", zone: "Europe/Moscow" }));
  await user.click(await screen.findByRole("button", { name: /Edit .*Date/ }));
  await user.click(await screen.findByRole("button", { name: "Add how it was told" }));
  await waitFor(() => expect(document.activeElement).toBe(field("When, as told")));
});

test("words that are no date are kept as told, and stay words that can be corrected", async () => {
  const { user, rehearsal } = await openAt({ view: "new", kind: "incident", inCase: "r1" });
  await user.type(await screen.findByLabelText("Title"), "Разгон");
  await user.type(field("Date"), "весной");
  await user.click(await screen.findByRole("button", { name: "Keep as told" }));
  await waitFor(() => expect(document.activeElement).toBe(field("When, as told")));
  expect((field("Date") as HTMLInputElement).value).toBe("");
  await user.keyboard(", до Пасхи");
  await user.keyboard("{Control>}s{/Control}");
  await screen.findByRole("heading", { name: "Разгон" });
  expect([...rehearsal.stored.values()].at(-1)?.record["date"]).toEqual({ edtf: "", phrase: "весной, до Пасхи" });
});

test("no two things of a form are asked in the same words", async () => {
  for (const kind of ["testimony", "consent", "act", "incident", "person"] as const) {
    const { page } = await openAt({ view: "new", kind, inCase: "r1" }, "ru");
    await screen.findByRole("button", { name: /Сохранить/ });
    const asked = [...page.container.querySelectorAll("form :is(label, legend, button[aria-expanded])")];
    const said = asked.map((each) => each.textContent.replaceAll(/[^\p{L} ]/gu, "").trim().toLocaleLowerCase());
    expect(said.filter((each, at) => said.indexOf(each) !== at), kind).toEqual([]);
    page.unmount();
  }
});

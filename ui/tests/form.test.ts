// What a form does for whoever types: a refusal leads to its field, lists of suggestions keep their keys to themselves.

import { screen, waitFor } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";
import { place } from "../src/features/place/place.svelte";
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

test("a refused field in a folded group is unfolded, and stays so while it is mended", async () => {
  const { user } = await openAt({ view: "new", kind: "consent", inCase: "r1" });
  await user.click(await screen.findByRole("button", { name: /How long it holds/ }));
  await user.type(field("Withdrawn"), "когда-то");
  await user.click(screen.getByRole("button", { name: /How long it holds/ }));
  expect(field("Withdrawn").closest("[hidden]")).not.toBeNull();
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(document.activeElement).toBe(field("Withdrawn")));
  expect(field("Withdrawn").closest("[hidden]")).toBeNull();
  await user.keyboard(" позже");
  expect(document.activeElement).toBe(field("Withdrawn"));
  expect(field("Withdrawn").closest("[hidden]")).toBeNull();
});

test("while suggestions are open Esc only closes them, and Enter takes the first and doesn't save", async () => {
  const { user, rehearsal } = await openAt({ view: "new", kind: "act", inCase: "r1" });
  const victim = await screen.findByRole("combobox", { name: "Against whom was it done?" });
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

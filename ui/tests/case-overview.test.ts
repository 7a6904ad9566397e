// A case at a glance: how to begin, what is counted, whose consent is missing, and that it stays in view.

import { screen, waitFor, within } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { place } from "../src/features/place/place.svelte";
import { prepare } from "./case";
import { button, openWindow } from "./window";

test("the head says in words who agreed; amber only where somebody could come to harm", async () => {
  await openWindow("en", (rehearsal) => {
    prepare(rehearsal);
    const people = ["А", "Б", "В"].map((name) => rehearsal.put("person", { names: [{ text: name }], cases: ["r1"] }));
    rehearsal.put("consent", { person: people[0], basis: "own_consent", level: "named", purposes: ["lawyers"], cases: ["r1"] });
    rehearsal.put("consent", { person: people[1], basis: "own_consent", level: "refused", purposes: ["lawyers"], cases: ["r1"] });
  });
  place.go({ view: "case", id: "r1" });
  const refused = await screen.findByText("1 refused");
  expect(refused.tagName).toBe("STRONG");
  expect(refused.closest("p")?.textContent?.split(" · ").at(-1)?.trim()).toBe("3 people: 1 agreed, 1 refused, 1 not asked for consent");
  await screen.findByText(/1 person was not asked for consent/);
  expect(screen.getAllByRole("button", { name: "В" })).toHaveLength(2);
});

test("every page of a case keeps the case and the state of its people in view, wherever it was reached from", async () => {
  const { user } = await openWindow("en", (rehearsal) => {
    prepare(rehearsal);
    rehearsal.put("person", { names: [{ text: "Анна" }], cases: ["r1"] });
  });
  const views = [
    { view: "record", kind: "incident", id: "r2" },
    { view: "history", kind: "incident", id: "r2" },
    { view: "new", kind: "note", inCase: "r1" },
  ] as const;
  for (const view of views) {
    place.go(view);
    const line = (await screen.findByText(/^1 person:/)).closest("p") as HTMLElement;
    expect(within(line).getByRole("button", { name: "Энск" })).toBeTruthy();
  }
  await user.click(screen.getAllByRole("button", { name: "Энск" })[0] as HTMLElement);
  await screen.findByRole("tab", { name: "Overview" });
});

test("what is counted of a case leads to its list, and its people are counted as people", async () => {
  const { user } = await openWindow("en", (rehearsal) => {
    prepare(rehearsal);
    const anna = rehearsal.put("person", { names: [{ text: "Анна" }], cases: ["r1"] });
    const boris = rehearsal.put("person", { names: [{ text: "Борис" }], cases: ["r1"] });
    rehearsal.put("relation", { person: anna, relation: "parent", related: boris, cases: ["r1"] });
  });
  place.go({ view: "case", id: "r1" });
  expect((await screen.findByRole("tab", { name: /^People/ })).textContent).toMatch(/2$/);
  await user.click(await screen.findByRole("button", { name: "1 relation" }));
  await waitFor(() => expect((screen.getByRole("radio", { name: "Relations" }) as HTMLInputElement).checked).toBe(true));
});

test("an empty case offers how to begin", async () => {
  const { user } = await openWindow("en", (rehearsal) => {
    rehearsal.open = true;
    rehearsal.put("case", { title: [{ text: "Энск" }] });
  });
  place.go({ view: "case", id: "r1" });
  await screen.findByRole("heading", { name: "How to begin" });
  await user.click(button(/Take a first account/));
  expect(place.here).toEqual({ view: "capture", inCase: "r1" });
});

test("those who weren't asked for consent are one step away, from the case's head and from any page of it", async () => {
  const { user } = await openWindow("en", (rehearsal) => {
    prepare(rehearsal);
    rehearsal.put("person", { names: [{ text: "Анна" }], cases: ["r1"] });
  });
  for (const from of [{ view: "case", id: "r1", part: "evidence" }, { view: "case", id: "r1" }, { view: "record", kind: "incident", id: "r2" }] as const) {
    place.go(from);
    await user.click(await screen.findByRole("button", { name: "1 not asked for consent" }));
    const heading = await screen.findByRole("heading", { name: "What is missing" });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect(within(heading.parentElement as HTMLElement).getByRole("button", { name: "Анна" })).toBeTruthy();
    place.begin({ view: "cases" });
    await screen.findByRole("heading", { name: "Case files" });
  }
});

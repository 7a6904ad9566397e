// A form that is begun has its first field in focus, however it was reached; a page that is read has its name.

import { screen, waitFor } from "@testing-library/svelte";
import { expect, test } from "vitest";
import type { Kind } from "../src/host";
import { place } from "../src/features/place/place.svelte";
import { incident, openAt } from "./record";
import { button } from "./window";

const firstField = (): Element | null => document.querySelector(":is(input, textarea, select):is([data-name] *)");
async function inFirst(): Promise<void> {
  await waitFor(() => expect(firstField()).not.toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(firstField()));
}

test.each<Kind>(["person", "incident", "act", "involvement", "testimony", "consent", "note"])("new %s", async (kind) => {
  await openAt({ view: "new", kind, inCase: "r1" });
  await inFirst();
});

test("a new case file", async () => {
  await openAt({ view: "new-case" });
  await inFirst();
});

test("by the palette, by its key in the list, and by the menu of what can be added", async () => {
  const { user } = await openAt({ view: "case", id: "r1", part: "people" });
  await screen.findByRole("button", { name: /New person|Record a person/ });
  await user.keyboard("{Control>}n{/Control}");
  await inFirst();
  place.back();
  await screen.findByRole("heading", { level: 1, name: "Энск" });
  await user.keyboard("{Control>}k{/Control}");
  await user.keyboard("new note");
  await user.keyboard("{Enter}");
  await inFirst();
  place.begin({ view: "cases" });
  place.go(incident);
  await user.click(await screen.findByRole("button", { name: "Add" }));
  const [first] = await screen.findAllByRole("menuitem");
  await user.click(first as HTMLElement);
  await inFirst();
});

test("the page of a record that is only read has its name in focus; its pencil has no tooltip of the system's", async () => {
  const { user } = await openAt(incident);
  const [pencil] = (await screen.findAllByRole("button", { name: /^Edit “/ })) as [HTMLElement];
  expect(document.activeElement?.matches("h1")).toBe(true);
  expect(pencil.getAttribute("title")).toBeNull();
  await user.click(pencil);
  await inFirst();
  expect(button("Cancel")).toBeTruthy();
});

// A testimony step by step, as its tests begin and find their way.

import { screen, waitFor } from "@testing-library/svelte";
import type { UserEvent } from "@testing-library/user-event";
import { openAt } from "./record";

export const TOLD = "Меня держали в подвале.";
export const step = (name: string): Promise<HTMLElement> => screen.findByRole("heading", { level: 2, name });

/** By its label: jsdom asks every label for its control, which takes seconds in a page of this size. */
export function field(name: string): HTMLElement {
  const label = [...document.querySelectorAll("label")].find((each) => each.textContent.trim() === name);
  const control = document.getElementById(label?.htmlFor ?? "");
  if (!control) throw new Error(`There is no field ${name}`);
  return control;
}
export const found = (name: string): Promise<HTMLElement> => waitFor(() => field(name));
export const next = (user: UserEvent): Promise<void> => user.keyboard("{Control>}{Enter}{/Control}");

export async function begin(preset?: Record<string, unknown>) {
  const opened = await openAt({ view: "interview", inCase: "r1", ...(preset && { preset }) });
  await step("Before you begin");
  return opened;
}

/** What was made since the five records of the beginning. */
export const made = (rehearsal: { stored: Map<string, { id: string; kind: string; record: Record<string, unknown> }> }) =>
  [...rehearsal.stored.values()].slice(5);

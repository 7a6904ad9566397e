// The whole window over a rehearsal host, as the tests drive it.

import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { vi } from "vitest";
import { Rehearsal } from "../rehearsal/host";
import App from "../src/App.svelte";
// Fetched already: a test waits for a screen no longer than a person does.
import "../src/views/Inside.svelte";
import { session } from "../src/features/session/session.svelte";
import { carryBy, type Language } from "../src/host";

export async function openWindow(language: Language = "en", prepare?: (rehearsal: Rehearsal) => void) {
  const rehearsal = new Rehearsal();
  rehearsal.language = language;
  prepare?.(rehearsal);
  carryBy(rehearsal);
  await session.start();
  const page = render(App);
  return { rehearsal, page, user: userEvent.setup() };
}

export const button = (name: RegExp | string): HTMLElement => screen.getByRole("button", { name });
export const field = (name: RegExp | string): HTMLElement => screen.getByLabelText(name);

/** What was brought into sight. jsdom has no such function. */
export function watchSight(): Element[] {
  const seen: Element[] = [];
  Element.prototype.scrollIntoView = vi.fn(function (this: Element) {
    seen.push(this);
  });
  return seen;
}

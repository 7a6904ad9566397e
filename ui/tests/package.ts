// A case to be sealed, and the way to the step that a test is about.

import { screen } from "@testing-library/svelte";
import type { Rehearsal } from "../rehearsal/host";
import { packagesOf } from "../rehearsal/package";
import { forgetSealing } from "../src/features/package/sealing.svelte";
import { place, type Place } from "../src/features/place/place.svelte";
import type { Language } from "../src/host";
import { button, openWindow } from "./window";

export const KEY = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
export const PHRASE = "candle orbit maple violin stone river";

function furnish(rehearsal: Rehearsal): void {
  rehearsal.open = true;
  const inCase = rehearsal.put("case", { title: [{ text: "Обыски в Энске" }] });
  const cases = [inCase];
  rehearsal.put("person", { names: [{ text: "Мария К." }], cases });
  rehearsal.put("person", { names: [{ text: "Андрей С." }], cases, withheld: "no_basis" });
  rehearsal.put("evidence", { title: [{ text: "Съёмка" }], cases, withheld: "not_reviewed" });
  rehearsal.put("testimony", { title: [{ text: "Рассказ" }], cases, parts: [{ path: "narrative/text", reason: "names_person", kept: "some" }] });
  rehearsal.put("note", { title: [{ text: "Заметка" }], cases });
}

export async function openAt(to: Place, language: Language = "en", prepare = furnish) {
  forgetSealing();
  const opened = await openWindow(language, prepare);
  place.go(to);
  await screen.findByRole("heading", { level: 1 });
  return { ...opened, packages: packagesOf(opened.rehearsal) };
}

export const heading = (name: string): Promise<HTMLElement> => screen.findByRole("heading", { level: 1, name });

export async function reachRecipient(to: Place = { view: "seal", inCase: "r1" }) {
  const opened = await openAt(to);
  await opened.user.click(await screen.findByRole("radio", { name: "Lawyers" }));
  await opened.user.click(button("Continue"));
  await heading("What goes into the package and what does not");
  await screen.findByText("3 records go in, 1 of them not in full.");
  await opened.user.click(button("Continue"));
  await heading("For whom?");
  return opened;
}

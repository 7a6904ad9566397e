// A case with three incidents, as the tests of cases and records begin.

import { screen } from "@testing-library/svelte";
import type { Rehearsal } from "../rehearsal/host";
import { openWindow } from "./window";

export function prepare(rehearsal: Rehearsal): void {
  rehearsal.open = true;
  const inCase = rehearsal.put("case", { title: [{ text: "Энск" }], reference: "12" });
  for (const name of ["Обыск", "Задержание", "Суд"]) {
    rehearsal.put("incident", {
      title: [{ id: "0123456789abcdef", language: "ru", text: name }],
      counts: [{ of: "detained", number: 3 }],
      cases: [inCase],
    });
  }
}

export async function openCase() {
  const opened = await openWindow("en", prepare);
  await opened.user.click(await screen.findByRole("button", { name: /Энск/ }));
  await screen.findByRole("heading", { name: "Энск" });
  await opened.user.click(await screen.findByRole("tab", { name: /Incidents/ }));
  await screen.findByRole("button", { name: /Обыск/ });
  return opened;
}

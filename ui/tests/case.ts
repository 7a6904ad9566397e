// A case with three incidents, as the tests of case files begin.

import type { Rehearsal } from "../rehearsal/host";

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

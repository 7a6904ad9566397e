// Records: titles, references, drafts, undo, vocabularies, as the rehearsal answers them.

import type { Answer, Rehearsal } from "./host";

export function recordAnswers(rehearsal: Rehearsal): Record<string, Answer> {
  void rehearsal;
  return {};
}

// Import of tables, as the rehearsal answers them.

import type { Answer, Rehearsal } from "./host";

export function tableAnswers(rehearsal: Rehearsal): Record<string, Answer> {
  void rehearsal;
  return {};
}

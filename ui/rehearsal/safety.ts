// Backup, keys, settings, the passphrase asked again, as the rehearsal answers them.

import type { Answer, Rehearsal } from "./host";

export function safetyAnswers(rehearsal: Rehearsal): Record<string, Answer> {
  void rehearsal;
  return {};
}

// How the search was left when a record was opened, so that coming back finds the same question.
// In this page's memory only: it goes with the vault.

import type { Kind } from "../../host";

export interface Asked {
  query: string;
  kinds: Kind[];
  inCase: string | undefined;
  from: string;
  to: string;
  limit: number;
}

let left: Asked | undefined;

export const asked = {
  keep(question: Asked): void {
    left = question;
  },
  /** Once, and only for the same text. */
  take(query: string): Asked | undefined {
    const found = left?.query === query ? left : undefined;
    left = undefined;
    return found;
  },
};

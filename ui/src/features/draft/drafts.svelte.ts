// What was typed and isn't saved yet, so that a step back loses nothing.
// Kept in this page's memory only: it goes with the process when the vault is locked.

import { SvelteMap } from "svelte/reactivity";

export interface Draft {
  /** What a save will be based on. */
  version?: number;
  values: object;
}

const drafts = new SvelteMap<string, Draft>();

export const draftOf = {
  incident: (inCase: string, id?: string): string => `incident/${inCase}/${id ?? "new"}`,
  case: (): string => "case/new",
};

export const draft = {
  of(key: string): Draft | undefined {
    return drafts.get(key);
  },
  keep(key: string, kept: Draft): void {
    drafts.set(key, kept);
  },
  drop(key: string): void {
    drafts.delete(key);
  },
  dropAll(): void {
    drafts.clear();
  },
};

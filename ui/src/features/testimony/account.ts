// What every way of taking an account down shares: who speaks, and what it is called in a list.

import { t, words } from "../../components/words.svelte";

/** A title made of an account is its beginning. */
const TITLE = 80;

export function textOf(said: string): { text: string; language: string }[] {
  return [{ language: words.language, text: said.trim() }];
}

export function begins(narrative: string): string {
  const line = narrative.trim().split("\n")[0] ?? "";
  return line.length <= TITLE ? line : `${line.slice(0, TITLE).replace(/\s+\S*$/u, "")}…`;
}

/** The person who speaks and isn't recorded yet; undefined where nothing is known of them. */
export function speakerOf(who: string, reach: string): Record<string, unknown> | undefined {
  if (!who.trim() && !reach.trim()) return undefined;
  return {
    ...(who.trim() ? { names: [{ text: who.trim(), usage: "primary" }] } : { description: textOf(t("capture-nameless")) }),
    ...(reach.trim() && { contact_rule: textOf(reach) }),
  };
}

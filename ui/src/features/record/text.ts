// Texts of a record as a form shows them: one text, the others of the field untouched.

import type { Text } from "../../host";

/** What a form shows of a field. */
export function shownText(texts: Text[] | undefined): string {
  return texts?.[0]?.text ?? "";
}

/** The field with that text in the first place: same item, same language, so that only the text has changed. */
export function withText(texts: Text[] | undefined, typed: string): Text[] {
  const [first, ...others] = texts ?? [];
  if (!typed.trim()) return others;
  return [{ ...first, text: typed }, ...others];
}

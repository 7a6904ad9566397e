// What was typed from the sheet.

import { t } from "../../components/words.svelte";

/** The key has no Cyrillic letter: where one was typed, the keyboard is set to the other language. */
export function wrongLayout(typed: string): string | undefined {
  return /\p{Script=Cyrillic}/u.test(typed) ? t("recovery-layout") : undefined;
}

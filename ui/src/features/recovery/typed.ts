// What was typed from the sheet.

import { t } from "../../components/words.svelte";

/** The key has no Cyrillic letter: where one was typed, the keyboard is set to the other language. */
export function wrongLayout(typed: string): string | undefined {
  return /\p{Script=Cyrillic}/u.test(typed) ? t("recovery-layout") : undefined;
}

/** Without what people put between groups. */
export function significant(typed: string): string {
  return typed.replaceAll(/[\s\u2010\u2011\u2013\u2014-]/g, "");
}

/** The key in the groups of the sheet, however it was typed or pasted; what stands before the groups stays before them. */
export function grouped(typed: string): string {
  const bare = significant(typed);
  const [, before = "", digits = ""] = /^(AGESECRETKEY1)?(.*)$/i.exec(bare) ?? [];
  const groups = digits.match(/.{1,4}/gu) ?? [];
  return [...(before ? [before.replace(/^(age)(secret)(key)(1)$/i, "$1-$2-$3-$4")] : []), ...groups].join(" ");
}

/** Letters that the key doesn't have, and those that they look like: as the program reads them. */
const LOOKS = "OОАЕКМНРСТУХ";
const MEANT = "00AEKMHPCTYX";

/** Whether it is that group: case and what stands between letters don't matter, and a letter may be taken for a digit. */
export function isGroup(typed: string, group: string | undefined): boolean {
  const meant = (text: string): string => [...significant(text).toUpperCase()].map((letter) => MEANT[LOOKS.indexOf(letter)] ?? letter).join("");
  return group !== undefined && meant(typed) === meant(group);
}

// How reasons, findings, fields and kinds are called here.

import { within } from "../../components/names";
import { t, words } from "../../components/words.svelte";

/** The message of that code; a code that is new to this window is named as it is. */
export function coded(prefix: string, code: string): string {
  const key = `${prefix}-${code}`;
  return words.has(key) ? t(key) : code;
}

/** The same inside a sentence: in small letters. */
export function codedWithin(prefix: string, code: string): string {
  return within(coded(prefix, code));
}

/** A path such as names.text, part by part. */
export function fieldWords(path: string): string {
  const parts = path.split(/[./[\]]+/).filter((part) => part && !/^\d+$/.test(part));
  return parts.map((part) => coded("field", part)).join(" · ");
}

/** What was pasted as a fingerprint: without spaces, with its beginning. */
export function readFingerprint(text: string): string {
  const bare = text.replaceAll(/\s/g, "").replace(/^SHA256:/i, "");
  return bare && `SHA256:${bare}`;
}

/** As many characters as a key of age has, out of those that it is written with. Whether they are the right ones the program says. */
const WHOLE = /^age1[02-9ac-hj-np-z]{58}$/;
/** A kind of key that names its own kind first: what can be done with it the program says. */
const OTHER_KIND = /^age1[a-z]+1[a-z0-9]+$/;

/** Why a line can't be the key of a recipient; nothing where it may be one. */
export function keyFault(line: string): string | undefined {
  if (!line) return t("package-key-empty");
  if (/^AGE-SECRET-KEY-/i.test(line)) return t("package-key-secret");
  if (/^age1pq1/i.test(line)) return t("package-key-unsupported");
  return WHOLE.test(line) || OTHER_KIND.test(line) ? undefined : t("package-key-malformed");
}

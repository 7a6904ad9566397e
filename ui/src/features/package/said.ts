// How reasons, findings, fields and kinds are called here.

import { within } from "../../components/names";
import { t, words } from "../../components/words.svelte";
import type { LeavesPart } from "../../generated/LeavesPart";
import type { PersonLabel } from "../../generated/PersonLabel";
import { vocabularies } from "../record/vocabulary.svelte";

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
  const all = path.split(/[./[\]]+/).filter((part) => part && !/^\d+$/.test(part));
  // The text of a field is the field: «Место», not «Место · Текст».
  const parts = all.filter((part, at) => part !== "text" || at === 0);
  return parts.map((part) => coded("field", part)).join(" · ");
}

/** What becomes of a part that doesn't go in as it is, and why. */
export function partWords({ path, reason, kept }: LeavesPart): string {
  const coarse = kept === "some" && reason === "quasi_name";
  const how = coarse ? (path === "place" ? "region" : "month") : kept;
  const key = how === "nothing" ? "package-part" : `package-part-${how}`;
  return t(key, { field: fieldWords(path), reason: codedWithin("package-reason", reason) });
}

/** What stands for a person who isn't named. */
export function labelWords(label: PersonLabel): string {
  if ("initials" in label) return t("package-label-initials", { initials: label.initials });
  if ("number" in label) return t("package-label-number", { number: label.number });
  return t("package-label-role", { role: within(vocabularies.label("role", label.role)) });
}

/** What was pasted as a fingerprint: without spaces, with its beginning. */
export function readFingerprint(text: string): string {
  const bare = text.replaceAll(/\s/g, "").replace(/^SHA256:/i, "");
  return bare && `SHA256:${bare}`;
}

/** Why a line can't be the key of a recipient; nothing where it may be one: its checksum is the program's to read. */
export function keyFault(line: string): string | undefined {
  if (!line) return t("package-key-empty");
  if (/^AGE-SECRET-KEY-/i.test(line)) return t("package-key-secret");
  if (/^age1pq1/i.test(line)) return t("package-key-unsupported");
  return /^age1[a-z0-9]{20,}$/.test(line) ? undefined : t("package-key-malformed");
}

// Languages and countries by name, in the reader's language, from the system's own tables. Asks no network.

import { words } from "./words.svelte";

function nameOf(type: "language" | "region", code: string): string {
  try {
    return new Intl.DisplayNames(words.language, { type, fallback: "none" }).of(code) ?? code;
  } catch {
    return code; // not a code at all: shown as it was recorded
  }
}

function standing(name: string, code: string): string {
  return name === code ? code : name.charAt(0).toLocaleUpperCase(words.language) + name.slice(1);
}

/** A label as it stands within a line: «населённый пункт», but «МВД». */
export function within(label: string): string {
  if (/^\p{Lu}{2}/u.test(label)) return label;
  return label.charAt(0).toLocaleLowerCase(words.language) + label.slice(1);
}

/** `ru-Latn` → "Russian (Latin)". */
export function languageName(tag: string): string {
  return standing(nameOf("language", tag), tag);
}

/** Inside a line: «русский», “Russian”. */
export function languageWithin(tag: string): string {
  return nameOf("language", tag);
}

/** `KZ` → "Kazakhstan". */
export function countryName(code: string): string {
  return standing(nameOf("region", code), code);
}

/** Codes as options, sorted by their names. */
export function named(codes: string[], name: (code: string) => string): { key: string; label: string }[] {
  const order = new Intl.Collator(words.language);
  return codes.map((key) => ({ key, label: name(key) })).sort((one, other) => order.compare(one.label, other.label));
}

const WRITTEN = [/\p{Script=Cyrillic}/u, /\p{Script=Latin}/u, /\p{Script=Arabic}/u, /\p{Script=Georgian}/u, /\p{Script=Armenian}/u, /\p{Script=Hebrew}/u];

/** In which script a text begins to be written; undefined while it has no letter of these. */
export function scriptOf(text: string): RegExp | undefined {
  const letter = /\p{L}/u.exec(text)?.[0] ?? "";
  return WRITTEN.find((script) => script.test(letter));
}

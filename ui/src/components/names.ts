// Languages and countries by name, in the reader's language, from the system's own tables. Asks no network.

import { words } from "./words.svelte";

function nameOf(type: "language" | "region", code: string): string {
  try {
    const name = new Intl.DisplayNames(words.language, { type, fallback: "none" }).of(code);
    return name ? name.charAt(0).toLocaleUpperCase(words.language) + name.slice(1) : code;
  } catch {
    return code; // not a code at all: shown as it was recorded
  }
}

/** `ru-Latn` → "Russian (Latin)". */
export function languageName(tag: string): string {
  return nameOf("language", tag);
}

/** The same within a line: a Russian language name is no proper name. */
export function languageWithin(tag: string): string {
  const name = languageName(tag);
  return words.language === "ru" && name !== tag ? name.charAt(0).toLocaleLowerCase("ru") + name.slice(1) : name;
}

/** `KZ` → "Kazakhstan". */
export function countryName(code: string): string {
  return nameOf("region", code);
}

/** Codes as options, sorted by their names. */
export function named(codes: string[], name: (code: string) => string): { key: string; label: string }[] {
  const order = new Intl.Collator(words.language);
  return codes.map((key) => ({ key, label: name(key) })).sort((one, other) => order.compare(one.label, other.label));
}

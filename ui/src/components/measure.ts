// Numbers, sizes and moments as they are said, in the reader's language.

import { words } from "./words.svelte";

/** 12345 → 12,345, as the texts write a number. */
export function numberWords(count: number): string {
  return new Intl.NumberFormat(words.language).format(count);
}

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"];

/** 48 300 000 → 48.3 MB; below a kilobyte in whole words: 39 bytes. */
export function sizeWords(bytes: number): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
  const form = new Intl.NumberFormat(words.language, {
    style: "unit",
    unit: UNITS[step] ?? "byte",
    unitDisplay: step === 0 ? "long" : "short",
    maximumFractionDigits: step === 0 ? 0 : 1,
  });
  return form.format(bytes / 1000 ** step);
}

/** A day as the program writes it (YYYY-MM-DD): 26 November 2026. */
export function dayWords(written: string): string {
  const locale = words.language === "en" ? "en-GB" : words.language;
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${written}T00:00:00Z`));
}

/** A time as the program writes it, in the person's own clock: 26 November 2026, 17:32. The day comes first, as in every other date. */
export function timeWords(written: string): string {
  const time = new Date(written);
  if (Number.isNaN(time.getTime())) return written;
  const locale = words.language === "en" ? "en-GB" : words.language;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(time);
  return `${day}, ${new Intl.DateTimeFormat(locale, { timeStyle: "short" }).format(time)}`;
}

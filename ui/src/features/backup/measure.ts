// Sizes and times as they are said.

import { words } from "../../components/words.svelte";

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"];

/** 48 300 000 → 48.3 MB. */
export function sizeWords(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const form = new Intl.NumberFormat(words.language, {
    style: "unit",
    unit: UNITS[step] ?? "byte",
    maximumFractionDigits: step === 0 ? 0 : 1,
  });
  return form.format(bytes / 1000 ** step);
}

/** A time as the program writes it, in the person's own clock. */
export function timeWords(written: string): string {
  const time = new Date(written);
  if (Number.isNaN(time.getTime())) return written;
  return new Intl.DateTimeFormat(words.language, { dateStyle: "long", timeStyle: "short" }).format(time);
}

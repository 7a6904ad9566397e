// What kinds, fields, languages and countries are called.

import { t, words } from "../../components/words.svelte";
import type { Kind } from "../../host";
import { vocabularies } from "./vocabulary.svelte";

export function kindName(kind: Kind): string {
  return t(`kind-${kind}`);
}

export function kindsName(kind: Kind): string {
  return t(`kinds-${kind}`);
}

/** What a record is called where it is listed. */
export function rowName(row: { kind: Kind; title: string }): string {
  return row.title || t(row.kind === "involvement" ? "involvement-nobody" : "app-untitled");
}

/** The label of a term. */
export function term(vocabulary: string, code: string): string {
  return vocabularies.label(vocabulary, code);
}

/** A field's label, as pages and errors name it. */
export function fieldName(kind: Kind, name: string): string {
  const general = kind === "act" && name === "type" ? "field-act_type" : `field-${name}`;
  return words.has(general) ? t(general) : name;
}

/** What a form asks: the kind's own question where a bare label isn't enough. */
export function fieldQuestion(kind: Kind, name: string): string {
  const own = `${kind}-${name}`;
  return words.has(own) ? t(own) : fieldName(kind, name);
}

/** What helps to fill a field in; most need nothing. */
export function fieldHelp(kind: Kind, name: string): string | undefined {
  const own = `${kind}-${name}-help`;
  return words.has(own) ? t(own) : undefined;
}

/** Languages that are offered first; any other tag stays as it was recorded. */
export const LANGUAGES =
  "ru en uk be kk ky uz tg az hy ka tt ba cv ce av inh kbd os lez myv mdf udm kv sah tyv bxr xal crh ro pl lt lv et fi de fr es it tr ar fa he zh".split(" ");

/** In which a name is written; with the script where it isn't the language's own. */
export const SCRIPTS = [...LANGUAGES, "ru-Latn", "uk-Latn", "be-Latn", "tt-Latn", "kk-Latn"];

/** ISO 3166-1 alpha-2. */
export const COUNTRIES = (
  "RU UA BY KZ KG UZ TJ TM AM AZ GE MD LT LV EE PL DE FI NO SE DK NL BE LU FR ES PT IT CH AT CZ SK HU RO BG RS ME BA HR SI MK AL GR CY TR IL " +
  "GB IE IS US CA MX BR AR CL PE CO VE EC BO PY UY CU DO HT JM CR PA GT HN NI SV CN HK TW JP KR KP MN IN PK BD LK NP AF IR IQ SY LB JO SA AE QA " +
  "KW BH OM YE EG LY TN DZ MA SD SS ET ER SO KE UG TZ RW BI CD CG CM NG GH CI SN ML NE TD CF GA AO ZM ZW MZ MW NA BW ZA MG TH VN LA KH MM MY SG " +
  "ID PH AU NZ XK"
).split(" ");

/** When something happened, as the device's clock said. */
export function moment(time: string): string {
  const at = new Date(time);
  if (Number.isNaN(at.getTime())) return time;
  return new Intl.DateTimeFormat(words.language, { dateStyle: "medium", timeStyle: "short" }).format(at);
}

/** Bytes as people read them. */
export function fileSize(bytes: number): string {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"];
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  const form = { style: "unit", unit: units[step] ?? "byte", maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(words.language, form).format(bytes / 1000 ** step);
}

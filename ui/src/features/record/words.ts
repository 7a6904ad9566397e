// What kinds, fields, languages and countries are called.

import { t, words } from "../../components/words.svelte";
import { languageName, within } from "../../components/names";
import type { Kind } from "../../host";
import { fields, vocabularies } from "./vocabulary.svelte";

export function kindName(kind: Kind): string {
  return t(`kind-${kind}`);
}

export function kindsName(kind: Kind): string {
  return t(`kinds-${kind}`);
}

/** What a record is called where it is listed. An involvement has a part in an act for its title: who had it is said first. */
export function rowName(row: { kind: Kind; title: string; detail?: string }): string {
  if (row.kind === "involvement") return row.detail || t("involvement-nobody");
  return row.title || t("app-untitled");
}

/** The label of a term. */
export function term(vocabulary: string, code: string): string {
  return vocabularies.label(vocabulary, code);
}

/** A field's label, as pages and errors name it. */
export function fieldName(kind: Kind, name: string): string {
  const key = [`field-${kind}_${name}`, `field-${name}`].find((each) => words.has(each));
  return key ? t(key) : name;
}

/** The label of a part of a field: of a row's field. */
export function partName(field: string, part: string): string {
  const key = [`field-${field}_${part}`, `field-${part}`].find((each) => words.has(each));
  return key ? t(key) : part;
}

const ITEM = /^[0-9a-f]{16}$/;

/** A path within a record in words, though it isn't known of which kind that is; what is no field stays as it was typed. */
export function pathWords(path: string, kind?: Kind): string {
  const [field = "", ...rest] = path.split("/").filter((part) => !ITEM.test(part));
  const general = `field-${field}`;
  const of = [kind, fields.kindWith(field)].find((each) => each && fields.shape(each, field));
  if (!of && !words.has(general)) return path;
  const name = of && (of === kind || !words.has(general)) ? fieldName(of, field) : t(general);
  const parts = rest.filter((part) => part !== "text" && part !== "edtf");
  return [name, ...parts.map((part) => within(partName(field, part)))].join(": ");
}

/** A field among those that erasing takes away, as a noun: of other records only the link to them is lost. */
export function erasedName(kind: Kind, name: string): string {
  const key = [`erase-link-${name}`, `erase-field-${kind}_${name}`, `erase-field-${name}`].find((each) => words.has(each));
  return key ? t(key) : within(fieldName(kind, name));
}

/** What a form asks: the kind's own question where a bare label isn't enough. */
export function fieldQuestion(kind: Kind, name: string): string {
  const own = `${kind}-${name}`;
  return words.has(own) ? t(own) : fieldName(kind, name);
}

/** What helps to fill a field in, in a record of that sort; most need nothing. */
export function fieldHelp(kind: Kind, name: string, sort?: string): string | undefined {
  const key = [`${kind}-${name}-${sort}-help`, `${kind}-${name}-help`].find((each) => words.has(each));
  return key && t(key);
}

const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/;

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

/** A file's type in words; one that has none here is named as it is recorded. */
export function fileType(type: string): string {
  const key = `file-type-${type.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}`;
  return words.has(key) ? t(key) : type;
}

/** A row's second line: where the program gives a code for want of words, its name. */
export function rowDetail({ kind, title = "", detail }: { kind: Kind; title?: string; detail: string }): string {
  if (kind === "involvement") return title;
  if (kind === "evidence") return fileType(detail);
  if (kind === "claim" || kind === "finding") return detail && pathWords(detail);
  return kind === "testimony" && LANGUAGE_TAG.test(detail) ? languageName(detail) : detail;
}

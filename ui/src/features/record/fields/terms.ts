// Terms of a vocabulary as a list to choose from.

import type { Term } from "../../../host";
import { everyday } from "../../act/everyday";
import { t, words } from "../../../components/words.svelte";
import { vocabularies } from "../vocabulary.svelte";

/** So many terms are chosen from a list; more are found by typing. */
export const SHORT = 14;
const MOST = 40;

export interface Option {
  key: string;
  label: string;
  detail?: string;
}

/** What a term is called in a list to choose from: its label alone may not say there what it means. */
function choice(vocabulary: string, code: string): string {
  const own = `choice-${vocabulary}-${code}`;
  return words.has(own) ? t(own) : vocabularies.label(vocabulary, code);
}

/** All terms of a vocabulary, with those that were recorded and are no longer offered. */
export function termsOf(vocabulary: string, also: string[] = []): Option[] {
  return vocabularies.terms(vocabulary, also).map(({ code }) => ({ key: code, label: choice(vocabulary, code) }));
}

/** Whether a word of the text begins so. */
function begins(text: string, typed: string): boolean {
  return text.toLocaleLowerCase().replaceAll("ё", "е").split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(typed));
}

/** Whether the word was meant by a beginning: «избили» and «изб» by «изби». */
function meant(beginnings: readonly string[], typed: string): boolean {
  return beginnings.some((each) => typed.startsWith(each) || each.startsWith(typed));
}

/** Terms in whose label, everyday words or meaning, in either language, words begin as those that were typed; the label's own first. */
export function matching(vocabulary: string, terms: readonly Term[], typed: string): Option[] {
  const wanted = typed.toLocaleLowerCase().replaceAll("ё", "е").split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const options = terms.map((term) => ({
    key: term.code,
    label: vocabularies.label(vocabulary, term.code),
    detail: vocabularies.meaning(term),
    names: `${term.en} ${term.ru}`,
    words: everyday(vocabulary, term.code),
  }));
  const inLabel = options.filter((each) => wanted.every((word) => begins(each.names, word)));
  // Little words, such as a “not” before a verb, say nothing by themselves.
  const longer = wanted.some((word) => word.length > 2) ? wanted.filter((word) => word.length > 2) : wanted;
  const inWords = options.filter(
    (each) => !inLabel.includes(each) && longer.every((word) => begins(each.names, word) || meant(each.words, word)),
  );
  const inMeaning = options.filter(
    (each) => !inLabel.includes(each) && !inWords.includes(each) && wanted.every((word) => begins(`${each.names} ${each.detail}`, word)),
  );
  return [...inLabel, ...inWords, ...inMeaning].slice(0, MOST);
}

// The mapping that the window builds, in the form that the program reads: docs/formats/mapping-v1.md.
// What a saved mapping says beyond what the window shows is carried along untouched.

import type { Kind } from "../../host";
import { vocabularies } from "../record/vocabulary.svelte";
import { hasLanguage, isDate, splitOf, vocabularyOf } from "./targets";

/** What one column becomes. A column may become several things. */
export interface Entry {
  key: number;
  column: string;
  /** Empty where the column is left out. */
  to: string;
  /** How its days are written; empty for the usual ways. */
  format: string;
  /** A code for each value that the person matched; empty where it stands for nothing. */
  values: Record<string, string>;
  /** Values that nobody matched are left out, instead of being a problem of their row. */
  others: boolean;
  raw: Record<string, unknown>;
}

export interface Reading {
  kind: Kind;
  encoding: string;
  delimiter: string;
  /** Of the texts in the table; empty where it isn't said. */
  language: string;
}

/** The vocabulary's terms by their labels in both languages, the saved matches, the person's own over them. */
function valuesOf(vocabulary: string, entry: Entry): Record<string, unknown> {
  const labels = vocabularies.terms(vocabulary).flatMap((term) => [[term.ru, term.code] as const, [term.en, term.code] as const]);
  const own = Object.entries(entry.values).map(([value, code]) => [value, code || []] as const);
  const before = (entry.raw["values"] ?? {}) as Record<string, unknown>;
  const all: Record<string, unknown> = { ...Object.fromEntries(labels), ...before, ...Object.fromEntries(own) };
  delete all["*"];
  return entry.others ? { ...all, "*": [] } : all;
}

function column(entry: Entry, { kind, language }: Reading): Record<string, unknown> {
  if (!entry.to) return { column: entry.column, to: "ignore" };
  // Details of another target say nothing of this one.
  const raw = entry.raw["to"] === entry.to ? entry.raw : {};
  const vocabulary = vocabularyOf(kind, entry.to);
  const split = splitOf(kind, entry.to);
  return {
    ...(split && { split }),
    ...(language && hasLanguage(kind, entry.to) && { language }),
    ...raw,
    column: entry.column,
    to: entry.to,
    ...(entry.format && isDate(kind, entry.to) && { format: entry.format }),
    ...(vocabulary && { values: valuesOf(vocabulary, { ...entry, raw }) }),
  };
}

export function planOf(entries: Entry[], reading: Reading, before: Record<string, unknown>, title: string): Record<string, unknown> {
  return {
    ...before,
    version: 1,
    kind: reading.kind,
    ...(title && { title }),
    ...(reading.encoding && { encoding: reading.encoding }),
    ...(reading.delimiter && { delimiter: reading.delimiter }),
    columns: entries.map((each) => column(each, reading)),
  };
}

/** The entries of a saved mapping; what can't be read as one says so by its absence. */
export function readPlan(text: string | undefined): { plan: Record<string, unknown>; columns: Record<string, unknown>[] } | undefined {
  try {
    const plan: unknown = JSON.parse(text ?? "");
    if (typeof plan !== "object" || plan === null || !("columns" in plan) || !Array.isArray(plan.columns)) return undefined;
    return { plan: plan as Record<string, unknown>, columns: plan.columns as Record<string, unknown>[] };
  } catch {
    return undefined;
  }
}

// Two versions of a record beside each other: what I typed, and what was saved meanwhile.

import type { FieldShape, Kind } from "../../host";
import type { Difference } from "./Conflict.svelte";
import { namesField, referred, type Form } from "./form";
import { told } from "./told";
import type { Titles } from "./titles.svelte";
import { fields } from "./vocabulary.svelte";
import { fieldName, pathWords } from "./words";

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

/** A field that wasn't typed into is as the newer version has it. */
export function withUntouched(mine: Form, base: Form, saved: Form): Form {
  return Object.fromEntries(Object.entries({ ...mine, ...saved }).map(([name, value]) => [name, same(mine[name], base[name]) ? value : mine[name]]));
}

/** Every field in which the two differ, as texts. */
export async function compare(kind: Kind, mine: Form, saved: Form, titles: Titles): Promise<Difference[]> {
  await titles.load([...referred(kind, mine), ...referred(kind, saved)]);
  const say = (field: FieldShape, form: Form): string => {
    const value = form[field.name];
    return namesField(field) && value ? pathWords(String(value), titles.of(String(form["about"]))?.kind) : told(field.shape, value, titles);
  };
  return fields
    .of(kind)
    .filter(({ name }) => !same(mine[name], saved[name]))
    .map((field) => ({ label: fieldName(kind, field.name), mine: say(field, mine), saved: say(field, saved) }))
    .filter((each) => each.mine !== each.saved);
}

// Vocabularies and the fields of each kind: asked for once, kept while the page lives. They are the program's
// own words and tell nothing of a record.

import { words } from "../../components/words.svelte";
import { host, type FieldShape, type Kind, type Term } from "../../host";

let terms = $state.raw<Record<string, Term[]>>({});
let fields = $state.raw<Partial<Record<Kind, FieldShape[]>>>({});
let asked: Promise<void> | undefined;

async function ask(): Promise<void> {
  const [all, kinds] = await Promise.all([host.call("vocabulary.list", {}), host.call("vocabulary.fields", {})]);
  terms = Object.fromEntries(all.map((each) => [each.name, each.terms]));
  fields = Object.fromEntries(kinds.map((each) => [each.kind, each.fields]));
}

export const vocabulary = {
  /** Asks the program, the first time. */
  load(): Promise<void> {
    asked ??= ask().catch((thrown: unknown) => {
      asked = undefined;
      throw thrown;
    });
    return asked;
  },

  /** The terms that are offered, in their order. */
  options(name: string): { key: string; label: string; help?: string | undefined }[] {
    const russian = words.language === "ru";
    return (terms[name] ?? [])
      .filter((term) => term.available)
      .map((term) => ({
        key: term.code,
        label: russian ? term.ru : term.en,
        help: term.definition && (russian ? term.definition.ru : term.definition.en),
      }));
  },

  /** A term by its label; the code itself where the vocabulary lacks it. */
  label(name: string, code: string): string {
    const term = terms[name]?.find((each) => each.code === code);
    if (!term) return code;
    return words.language === "ru" ? term.ru : term.en;
  },

  /** The fields of a kind, in the order in which they are read. */
  fields(kind: Kind): FieldShape[] {
    return fields[kind] ?? [];
  },
};

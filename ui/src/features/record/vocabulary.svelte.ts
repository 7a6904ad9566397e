// The vocabularies and the fields of every kind, fetched once after the vault is open.
// Terms are the program's data: a label is chosen by the language of the window.

import { words } from "../../components/words.svelte";
import { host, type FieldShape, type Kind, type Shape, type Term } from "../../host";

let named = $state.raw(new Map<string, Term[]>());
let shapes = $state.raw(new Map<Kind, FieldShape[]>());
let loading: Promise<void> | undefined;

async function fetchAll(): Promise<void> {
  const [lists, kinds] = await Promise.all([host.call("vocabulary.list", {}), host.call("vocabulary.fields", {})]);
  named = new Map(lists.map((each) => [each.name, each.terms]));
  shapes = new Map(kinds.map((each) => [each.kind, each.fields]));
}

function inWords(both: { en: string; ru: string }): string {
  return words.language === "ru" ? both.ru : both.en;
}

export const vocabularies = {
  get loaded(): boolean {
    return shapes.size > 0;
  },

  /** Once; after a failure it is tried again. */
  load(): Promise<void> {
    loading ??= fetchAll().catch((thrown: unknown) => {
      loading = undefined;
      throw thrown;
    });
    return loading;
  },

  /** The label of a term; its code where the vocabulary lacks it. */
  label(vocabulary: string, code: string): string {
    const term = named.get(vocabulary)?.find((each) => each.code === code);
    return term ? inWords(term) : code;
  },

  /** What a term means, where that is written down. */
  meaning(term: Term): string {
    return term.definition ? inWords(term.definition) : "";
  },

  /** The terms that can be chosen; `beside` stays in the list though it isn't offered any more. */
  terms(name: string, beside: readonly string[] = []): Term[] {
    return (named.get(name) ?? []).filter((each) => each.available || beside.includes(each.code));
  },
};

export const fields = {
  /** In the order in which they are read. */
  of(kind: Kind): FieldShape[] {
    return shapes.get(kind) ?? [];
  },
  shape(kind: Kind, name: string): Shape | undefined {
    return shapes.get(kind)?.find((each) => each.name === name)?.shape;
  },
};

// The vocabularies and the fields of every kind, fetched once after the vault is open, and what the vault's owner added to
// both, fetched anew when it changes. A label is chosen by the language of the window.

import { words } from "../../components/words.svelte";
import { host, type FieldShape, type Kind, type Own, type OwnFieldSaid, type OwnTermSaid, type Shape, type Term, type Vocabulary } from "../../host";

let named = $state.raw(new Map<string, Term[]>());
let shapes = $state.raw(new Map<Kind, FieldShape[]>());
let added = $state.raw<Own>({ fields: [], terms: [] });
let standard: Vocabulary[] = [];
let loading: Promise<void> | undefined;

async function fetchAll(): Promise<void> {
  const [lists, kinds] = await Promise.all([host.call("vocabulary.list", {}), host.call("vocabulary.fields", {})]);
  standard = lists;
  await fetchOwn();
  shapes = new Map(kinds.map((each) => [each.kind, each.fields]));
}

async function fetchOwn(): Promise<void> {
  added = await host.call("vocabulary.own", {});
  const own = (belongs: (term: OwnTermSaid) => boolean): Term[] => added.terms.filter(belongs).map(asTerm);
  const lists = new Map(standard.map(({ name, terms }) => [name, [...terms, ...own((each) => each.vocabulary === name)]]));
  // A vocabulary's terms stand in a field of the vault's own with its name before them.
  const whole = (name: string): Term[] =>
    (lists.get(name) ?? []).map((term) => ({ ...term, code: isOwn(term.code) ? term.code : `${name}:${term.code}` }));
  const ofFields = added.fields
    .filter(({ holds }) => holds === "term")
    .map(({ id, vocabulary }) => [ofField(id), vocabulary ? whole(vocabulary) : own((each) => each.own_field === id)] as const);
  named = new Map([...lists, ...ofFields]);
}

function asTerm({ code, en, ru, meaning, deprecated }: OwnTermSaid): Term {
  return { code, en, ru, ...(meaning && { definition: { en: meaning, ru: meaning } }), verified: true, available: !deprecated, occupied: false };
}

function inWords(both: { en: string; ru: string }): string {
  return words.language === "ru" ? both.ru : both.en;
}

function isOwn(code: string): boolean {
  return code.startsWith("own:");
}

/** The list of terms that a field of the vault's own takes. */
export function ofField(id: string): string {
  return `own_field:${id}`;
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

  /** Something was changed: what the vault's owner added may have been. */
  async refresh(): Promise<void> {
    if (this.loaded) await fetchOwn();
  },

  /** The label of a term; of one of the vault's own that isn't there any more the words within its code, else the code. */
  label(vocabulary: string, code: string): string {
    const term = named.get(vocabulary)?.find((each) => each.code === code);
    return term ? inWords(term) : code.replace(/^own:/, "");
  },

  /** The label of a term that stands with its vocabulary before it. */
  labelOf(told: string): string {
    const own = added.terms.find((each) => each.code === told);
    if (own) return inWords(own);
    const [vocabulary = "", code = ""] = told.split(":", 2);
    return isOwn(told) ? told.replace(/^own:/, "") : this.label(vocabulary, code);
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
  /** The first kind that has a field of that name. */
  kindWith(name: string): Kind | undefined {
    return [...shapes].find(([, all]) => all.some((each) => each.name === name))?.[0];
  },
};

/** The fields that the vault's owner added. */
export const ownFields = {
  /** Those of a kind that are asked; `beside` stays though it isn't asked any more. */
  of(kind: Kind, beside: readonly string[] = []): OwnFieldSaid[] {
    return added.fields.filter((each) => each.of === kind && (!each.deprecated || beside.includes(each.id)));
  },
  /** Whether a kind has any, asked or not. */
  any(kind: Kind): boolean {
    return added.fields.some((each) => each.of === kind);
  },
  get(id: string): OwnFieldSaid | undefined {
    return added.fields.find((each) => each.id === id);
  },
  /** What one is called; empty where it isn't there any more. */
  label(id: string): string {
    const field = this.get(id);
    return field ? inWords(field) : "";
  },
};

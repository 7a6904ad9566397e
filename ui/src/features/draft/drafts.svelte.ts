// What was typed and isn't saved yet: kept in the vault while it is typed, so that a step back, a lock or a power cut
// loses nothing. Here is only which drafts there are, and what the vault couldn't take; the rest stays in the vault.

import { SvelteMap } from "svelte/reactivity";
import { host, type DraftName, type Kind } from "../../host";
import type { Place } from "../place/place.svelte";

/** A draft as a form keeps it. */
export interface Draft {
  /** Where the form is. */
  place: Place;
  /** What the draft is called in a list. */
  title: string;
  /** What a save will be based on. */
  version?: number;
  form: Record<string, unknown>;
  /** Records that are saved with it. */
  parts?: Record<string, unknown>[];
}

let names = $state.raw<DraftName[]>([]);
let last: Promise<unknown> = Promise.resolve();
/** What a full disk refused: it is still here when its form is opened again, and is tried again. */
const refused = new SvelteMap<string, Draft>();

/** One after the other: an older draft must not arrive after a newer one, or after the save. */
function next<T>(write: () => Promise<T>): Promise<T> {
  const done = last.then(write);
  last = done.catch(() => undefined);
  return done;
}

/** Tells words apart and doesn't tell them. */
function trace(words: string): string {
  let sum = 0;
  for (const each of words) sum = (Math.imul(sum, 31) + (each.codePointAt(0) ?? 0)) | 0;
  return `q${(sum >>> 0).toString(36)}`;
}

/**
 * What a form was given beforehand: a consent begun for one person is never another person's, a passage never another
 * one. Ids and places only: a draft's name holds nothing that was recorded.
 */
function given(preset: Record<string, unknown> | undefined): string[] {
  const { quote, ...others } = preset ?? {};
  const values = Object.values(others).flat().map((value) => (typeof value === "number" ? String(value) : value));
  const names = values.filter((value) => typeof value === "string").filter((value) => /^[\w-]{1,40}$/.test(value));
  return typeof quote === "string" && others["starts"] === undefined ? [...names, trace(quote)] : names;
}

export const draftOf = {
  record: (kind: Kind, id: string): string => `${kind}/${id}`,
  begun: (kind: Kind, inCase: string | undefined, preset?: Record<string, unknown>): string =>
    ["new", kind, inCase ?? "-", ...given(preset)].join("/"),
};

function read(body: unknown): Draft | undefined {
  const whole = typeof body === "object" && body !== null && "form" in body && "place" in body;
  return whole ? (body as Draft) : undefined;
}

export const draft = {
  /** As far as they were listed, the latest first. */
  get names(): readonly DraftName[] {
    return names;
  },
  has(name: string): boolean {
    return names.some((each) => each.name === name);
  },

  async list(): Promise<void> {
    const all = await host.call("draft.list", {});
    const only = [...refused.keys()].filter((name) => !all.some((each) => each.name === name));
    names = [...only.map((name) => ({ name, changed: "" })), ...[...all].sort((one, other) => other.changed.localeCompare(one.changed))];
  },

  async of(name: string): Promise<Draft | undefined> {
    return refused.get(name) ?? read((await host.call("draft.show", { name })).body);
  },

  async keep(name: string, kept: Draft): Promise<void> {
    refused.set(name, kept);
    if (!this.has(name)) names = [{ name, changed: "" }, ...names];
    await next(() => host.call("draft.keep", { name, body: kept }));
    if (refused.get(name) === kept) refused.delete(name);
  },

  /** What was refused, once more: before the lock, and whenever there may be room again. */
  async flush(): Promise<void> {
    for (const [name, kept] of refused) await draft.keep(name, kept).catch(() => undefined);
    await last;
  },

  async drop(name: string): Promise<void> {
    refused.delete(name);
    await next(() => host.call("draft.drop", { name }));
    names = names.filter((each) => each.name !== name);
  },

  /** Done when nothing is on its way to the vault any more. */
  settled: (): Promise<unknown> => last,

  /** It was saved: the vault has dropped it already. */
  forget(name: string): void {
    refused.delete(name);
    names = names.filter((each) => each.name !== name);
  },

  /** Nothing is known of any vault. */
  dropAll(): void {
    refused.clear();
    names = [];
  },
};

// What was typed and isn't saved yet: kept in the vault while it is typed, so that a step back, a lock or a power cut
// loses nothing. Here is only which drafts there are; what is in them stays in the vault.

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

export const draftOf = {
  record: (kind: Kind, id: string): string => `${kind}/${id}`,
  /** `of`: the record that the new one is made for. */
  begun: (kind: Kind, inCase: string | undefined, of?: string): string =>
    ["new", kind, inCase ?? "-", ...(of ? [of] : [])].join("/"),
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
    names = [...all].sort((one, other) => other.changed.localeCompare(one.changed));
  },

  async of(name: string): Promise<Draft | undefined> {
    return read((await host.call("draft.show", { name })).body);
  },

  /** The draft of that name, or else the latest that was begun for a record there. */
  async begunAt(name: string): Promise<{ name: string; kept: Draft } | undefined> {
    await this.list();
    const found = this.has(name) ? name : names.find((each) => each.name.startsWith(`${name}/`))?.name;
    const kept = found ? await this.of(found) : undefined;
    return found && kept ? { name: found, kept } : undefined;
  },

  async keep(name: string, kept: Draft): Promise<void> {
    await host.call("draft.keep", { name, body: kept });
    if (!this.has(name)) names = [{ name, changed: "" }, ...names];
  },

  async drop(name: string): Promise<void> {
    await host.call("draft.drop", { name });
    names = names.filter((each) => each.name !== name);
  },

  /** It was saved: the vault has dropped it already. */
  forget(name: string): void {
    names = names.filter((each) => each.name !== name);
  },

  /** Nothing is known of any vault. */
  dropAll(): void {
    names = [];
  },
};

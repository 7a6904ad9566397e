// What was typed and isn't saved yet: it lies in the vault and comes back after a step back, a lock or a kill.
// Must not keep anything of a vault that was closed: the page's process ends with the lock.

import { SvelteMap } from "svelte/reactivity";
import { delay } from "../../components/delay";
import { host, type Kind } from "../../host";

export interface Draft {
  /** What a save will be based on. */
  version?: number;
  values: object;
}

const drafts = new SvelteMap<string, Draft>();
/** Names of those that the vault hasn't got yet. */
let waiting: string[] = [];

export const draftOf = {
  record: (kind: Kind, id: string | undefined, inCase?: string): string => (id ? `${kind}/${id}` : `${kind}/new/${inCase ?? ""}`),
  case: (): string => "case/new",
};

async function write(): Promise<void> {
  const names = waiting;
  waiting = [];
  for (const name of names) {
    const kept = drafts.get(name);
    // What couldn't be kept is still on the screen, and is tried again with the next key.
    if (kept) await host.call("draft.keep", { name, body: kept }).catch(() => void waiting.push(name));
  }
}
const writeSoon = delay(400, () => void write());

export const draft = {
  of(name: string): Draft | undefined {
    return drafts.get(name);
  },
  /** The names of all that is begun. */
  get names(): string[] {
    return [...drafts.keys()];
  },
  keep(name: string, kept: Draft): void {
    drafts.set(name, kept);
    if (!waiting.includes(name)) waiting.push(name);
    writeSoon();
  },
  /** The save has forgotten it in the vault, in the same step. */
  saved(name: string): void {
    drafts.delete(name);
    waiting = waiting.filter((each) => each !== name);
  },
  /** Nobody wants it any more. */
  drop(name: string): void {
    this.saved(name);
    void host.call("draft.drop", { name }).catch(() => undefined);
  },
  /** What is begun in the vault that was just opened. */
  async load(): Promise<void> {
    drafts.clear();
    for (const { name } of await host.call("draft.list", {})) {
      const { body } = await host.call("draft.show", { name });
      if (typeof body === "object" && body && "values" in body) drafts.set(name, body as Draft);
    }
  },
  /** At once, before the vault is locked. */
  flush: write,
  /** For tests: a page that was just opened. */
  dropAll(): void {
    drafts.clear();
    waiting = [];
  },
};

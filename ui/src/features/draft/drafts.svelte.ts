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
let writing: Promise<void> = Promise.resolve();
let refused = $state(false);

/** What a form was given beforehand: a consent begun for one person is never another person's. */
function given(preset: Record<string, unknown> | undefined): string {
  return Object.entries(preset ?? {})
    .map(([field, value]) => (Array.isArray(value) ? `${field}[]=${value.join("+")}` : `${field}=${String(value)}`))
    .join(",");
}

export const draftOf = {
  record: (kind: Kind, id: string | undefined, inCase?: string, preset?: Record<string, unknown>): string =>
    id ? `${kind}/${id}` : `${kind}/new/${inCase ?? ""}/${given(preset)}`,
};

async function writeAll(): Promise<void> {
  const names = waiting;
  waiting = [];
  for (const name of names) {
    const kept = drafts.get(name);
    if (!kept) continue;
    try {
      await host.call("draft.keep", { name, body: kept });
      refused = false;
    } catch {
      // It is still on the screen, which says so, and is tried again with the next key.
      waiting.push(name);
      refused = true;
    }
  }
}

/** One after the other: an older draft must not arrive after a newer one, or after the save. */
function write(): Promise<void> {
  writing = writing.then(writeAll);
  return writing;
}
const writeSoon = delay(400, () => void write());

export const draft = {
  of(name: string): Draft | undefined {
    return drafts.get(name);
  },
  /** Whether the vault couldn't take what was typed last: a full disk. */
  get refused(): boolean {
    return refused;
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
  /** At once, before a save or the lock; done when nothing is on its way any more. */
  flush: write,
  /** For tests: a page that was just opened. */
  dropAll(): void {
    drafts.clear();
    waiting = [];
    refused = false;
  },
};

// What the records are called that a page refers to: asked for once, for all of them together.

import { SvelteMap } from "svelte/reactivity";
import { host, type Row } from "../../host";

const MOST = 200;

export class Titles {
  readonly #rows = new SvelteMap<string, Row>();

  of(id: string): Row | undefined {
    return this.#rows.get(id);
  }

  put(row: Row): void {
    this.#rows.set(row.id, row);
  }

  /** Those that aren't known yet; one that can't be fetched stays unnamed. */
  async load(ids: readonly string[], anew = false): Promise<void> {
    const wanted = ids.filter((id, at) => ids.indexOf(id) === at && (anew || !this.#rows.has(id)));
    for (let from = 0; from < wanted.length; from += MOST) {
      const rows = await host.call("record.titles", { ids: wanted.slice(from, from + MOST) }).catch(() => []);
      for (const row of rows) this.#rows.set(row.id, row);
    }
  }
}

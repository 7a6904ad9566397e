// What the records are called that a page refers to: asked for once, for all of them together.

import { SvelteMap } from "svelte/reactivity";
import { words } from "../../components/words.svelte";
import { host, type Row } from "../../host";

const MOST = 200;

export class Titles {
  readonly #rows = new SvelteMap<string, Row>();
  /** In which the rows tell their titles. */
  #language = words.language;

  of(id: string): Row | undefined {
    return this.#rows.get(id);
  }

  put(row: Row): void {
    this.#rows.set(row.id, row);
  }

  /** Those that aren't known yet, in another language all of them; one that can't be fetched stays unnamed. */
  async load(ids: readonly string[], anew = false): Promise<void> {
    const all = anew || words.language !== this.#language;
    this.#language = words.language;
    const wanted = ids.filter((id, at) => ids.indexOf(id) === at && (all || !this.#rows.has(id)));
    for (let from = 0; from < wanted.length; from += MOST) {
      const rows = await host.call("record.titles", { ids: wanted.slice(from, from + MOST) }).catch(() => []);
      for (const row of rows) this.#rows.set(row.id, row);
    }
  }
}

// Which rows of a list are chosen for something to be done with all of them.

import { SvelteSet } from "svelte/reactivity";
import type { Pages } from "../record/pages.svelte";

/** The most that is chosen at once: what one change of the vault may touch. */
export const MOST = 10_000;

export class Choosing {
  readonly ids = new SvelteSet<string>();
  /** While the ids of rows are fetched that were never in sight. */
  busy = $state(false);
  /** The list has more than may be chosen at once. */
  cut = $state(false);
  #anchor = 0;
  /** What was chosen before the range that is being drawn. */
  #before: string[] = [];
  readonly #pages: Pages;

  constructor(pages: Pages) {
    this.#pages = pages;
  }

  has(id: string): boolean {
    return this.ids.has(id);
  }

  clear(): void {
    this.ids.clear();
    this.cut = false;
    this.#before = [];
  }

  toggle(id: string, index: number): void {
    if (!this.ids.delete(id)) this.ids.add(id);
    this.mark(index);
  }

  /** A range drawn from now on begins here. */
  mark(index: number): void {
    this.#anchor = index;
    this.#before = [...this.ids];
  }

  /** Everything from the mark to that row. */
  async extend(index: number): Promise<void> {
    const [from, to] = [Math.min(this.#anchor, index), Math.max(this.#anchor, index)];
    await this.#take(from, to, this.#before);
  }

  async all(): Promise<void> {
    await this.#take(0, this.#pages.total - 1, []);
  }

  async #take(from: number, to: number, before: string[]): Promise<void> {
    this.cut = to - from + 1 > MOST;
    this.busy = true;
    try {
      const found = await this.#pages.ids(from, Math.min(to, from + MOST - 1));
      this.ids.clear();
      for (const id of [...before, ...found].slice(0, MOST)) this.ids.add(id);
    } catch (thrown) {
      this.#pages.fault = thrown;
    } finally {
      this.busy = false;
    }
  }
}

// A list of records of any length, fetched by pages where it is looked at.
// Owns a bounded number of pages: however far somebody scrolls, no more of the vault lies in this page's memory.

import { SvelteMap } from "svelte/reactivity";
import { host, type ListArgs, type Row } from "../../host";

export const PAGE = 100;
/** Pages that are kept; those farthest from what is looked at go first. */
const KEPT = 30;
/** What the program gives at once where only the ids are needed. */
const MANY = 1000;

export type ListQuery = Omit<ListArgs, "limit" | "after" | "offset">;

export class Pages {
  total = $state(0);
  loaded = $state(false);
  fault = $state.raw<unknown>(undefined);
  /** What is asked for: the list itself, its order, what it is narrowed by. */
  query = $state.raw<ListQuery>({ kind: "case" });
  readonly #pages = new SvelteMap<number, Row[]>();
  /** Pages that are as the vault has them now; the others are shown until they are fetched anew. */
  #fresh: number[] = [];
  #wanted: [number, number] = [0, 0];
  #asked = 0;
  #busy: Promise<void> | undefined;

  constructor(query: ListQuery) {
    this.query = query;
  }

  /** Whether words or dates narrow the list. */
  get narrowed(): boolean {
    return Boolean(this.query.words ?? this.query.from ?? this.query.to);
  }

  /** The row at that place; undefined while it isn't there yet. */
  at(index: number): Row | undefined {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  /** Rows from … to are in sight. Only the latest wish counts: what was scrolled past isn't fetched. */
  want(from: number, to: number): void {
    this.#wanted = [Math.floor(Math.max(0, from) / PAGE), Math.floor(Math.max(0, to) / PAGE)];
    void this.#fetchWanted();
  }

  /** The same list in another order, or narrowed otherwise. */
  async ask(change: Partial<ListQuery>): Promise<void> {
    const { words, from, to, ...rest } = { ...this.query, ...change };
    this.query = { ...rest, ...(words && { words }), ...(from && { from }), ...(to && { to }) };
    this.#pages.clear();
    this.#wanted = [0, 0];
    await this.reload();
  }

  /** What is in sight, as the vault has it now. */
  async reload(): Promise<void> {
    this.#asked += 1;
    this.#fresh = [];
    this.fault = undefined;
    await this.#busy;
    await this.#fetchWanted();
  }

  /** The ids of rows from … to, both included: more than are kept here. */
  async ids(from: number, to: number): Promise<string[]> {
    const known = Array.from({ length: to - from + 1 }, (_, at) => this.at(from + at)?.id);
    if (known.every((id) => id !== undefined)) return known;
    const found: string[] = [];
    while (from + found.length <= to) {
      const offset = from + found.length;
      const limit = Math.min(MANY, to - offset + 1);
      const { rows } = await host.call("record.list", { ...this.query, offset, limit });
      if (rows.length === 0) break;
      found.push(...rows.map((row) => row.id));
    }
    return found;
  }

  /** Where that record stands now, looked for around the place where it stood. */
  async locate(id: string, near: number): Promise<number> {
    this.want(near, near);
    await this.#busy;
    for (const [page, rows] of this.#pages) {
      const at = rows.findIndex((row) => row.id === id);
      if (at >= 0) return page * PAGE + at;
    }
    return Math.max(0, Math.min(near, this.total - 1));
  }

  #missing(): number | undefined {
    const [first, wanted] = this.#wanted;
    const last = this.loaded ? Math.min(wanted, Math.ceil(this.total / PAGE) - 1) : 0;
    for (let page = first; page <= last; page++) if (!this.#fresh.includes(page)) return page;
    // An empty list is asked for once, too.
    return this.#fresh.length === 0 ? 0 : undefined;
  }

  #fetchWanted(): Promise<void> {
    this.#busy ??= this.#work();
    return this.#busy;
  }

  /** One page after the other, as the program answers; the way is looked at anew after each. */
  async #work(): Promise<void> {
    // Wishes of one moment are one wish.
    await Promise.resolve();
    for (let page = this.#missing(); page !== undefined && !this.fault; page = this.#missing()) {
      const asked = this.#asked;
      try {
        const answer = await host.call("record.list", { ...this.query, offset: page * PAGE, limit: PAGE });
        if (asked !== this.#asked) continue;
        this.#take(page, answer.rows, answer.total);
      } catch (thrown) {
        if (asked === this.#asked) this.fault = thrown;
      }
      this.loaded = true;
    }
    this.#busy = undefined;
  }

  #take(page: number, rows: Row[], total: number): void {
    // Something came or went meanwhile: the other pages may have moved.
    if (total !== this.total) this.#fresh = [];
    this.total = total;
    this.#pages.set(page, rows);
    this.#fresh.push(page);
    const [first, last] = this.#wanted;
    const far = (each: number): number => Math.max(first - each, each - last);
    while (this.#pages.size > KEPT) {
      const farthest = [...this.#pages.keys()].reduce((one, other) => (far(other) > far(one) ? other : one));
      this.#pages.delete(farthest);
      this.#fresh = this.#fresh.filter((each) => each !== farthest);
    }
  }
}

// A list of records that is fetched page by page, as far as it has been looked at.

import { host, type ListArgs, type Row } from "../../host";

const PAGE = 100;

export class Pages {
  rows = $state.raw<Row[]>([]);
  total = $state(0);
  loaded = $state(false);
  fault = $state.raw<unknown>(undefined);
  next = $state<string | null>(null);
  readonly #args: Omit<ListArgs, "limit" | "after">;

  constructor(args: Omit<ListArgs, "limit" | "after">) {
    this.#args = args;
  }

  /** As many rows as are there, from the beginning. */
  async reload(): Promise<void> {
    const wanted = this.rows.length;
    this.next = null;
    do await this.load(this.next === null);
    while (this.next !== null && this.rows.length < wanted && !this.fault);
  }

  /** The next page, added to what is there. */
  async load(anew = false): Promise<void> {
    try {
      const after = this.next === null ? {} : { after: this.next };
      const page = await host.call("record.list", { ...this.#args, ...after, limit: PAGE });
      this.rows = anew ? page.rows : [...this.rows, ...page.rows];
      this.total = page.total;
      this.next = page.next;
      this.fault = undefined;
    } catch (thrown) {
      this.fault = thrown;
    }
    this.loaded = true;
  }
}

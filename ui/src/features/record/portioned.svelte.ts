// A long answer by portions: the first of it once the screen is there, then as much more as somebody asks for. What came
// is asked for again after each change, so that all of it is of one moment.

import { Fetched } from "./fetched.svelte";

export class Portioned<T> {
  readonly asked: Fetched<T>;
  /** So many come at once. */
  readonly size: number;
  #limit: number;

  /** While a component is set up. */
  constructor(ask: (limit: number) => Promise<T>, size = 200) {
    this.size = size;
    this.#limit = size;
    this.asked = new Fetched(() => ask(this.#limit));
  }

  async more(): Promise<void> {
    this.#limit += this.size;
    await this.asked.load();
  }
}

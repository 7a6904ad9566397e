// What a screen shows of the vault: asked for once the screen is there, and anew after each change, in another language,
// and whenever something changes that the question reads before it waits. What was there stays until the new has come,
// and where two questions are on their way, only the later one's answer counts.

import { words } from "../../components/words.svelte";
import { changes } from "./changes.svelte";

export interface Asking<T> {
  /** Called with each answer that is taken. */
  taken?: (value: T) => void;
  /** `false` where what the question reads follows the changes already. */
  anew?: boolean;
}

export class Fetched<T> {
  value = $state.raw<T>();
  /** Why the last answer didn't come; what was there before stays. */
  fault = $state.raw<unknown>();
  loading = $state(true);
  readonly #ask: () => Promise<T>;
  readonly #taken: ((value: T) => void) | undefined;
  #asked = 0;

  /** While a component is set up. */
  constructor(ask: () => Promise<T>, { taken, anew = true }: Asking<T> = {}) {
    this.#ask = ask;
    this.#taken = taken;
    $effect(() => {
      if (anew) void [words.language, changes.count];
      void this.load();
    });
  }

  async load(): Promise<void> {
    const asked = ++this.#asked;
    this.loading = true;
    try {
      const value = await this.#ask();
      if (asked !== this.#asked) return;
      this.value = value;
      this.fault = undefined;
      this.#taken?.(value);
    } catch (thrown) {
      if (asked !== this.#asked) return;
      this.fault = thrown;
    }
    this.loading = false;
  }
}

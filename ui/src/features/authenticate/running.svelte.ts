// Long work of one screen: whether it runs, how far it is, its end by the person. Asks for the passphrase where
// the program wants it. Holds no secret: each attempt makes its own bytes.

import type { Progress, Work } from "../../host";
import type { Act } from "./acts";
import { authenticated } from "./authenticate";

export class Running {
  on = $state(false);
  /** The small window waits for the passphrase: nothing has begun yet. */
  asking = $state(false);
  progress = $state.raw<Progress>({ done: 0, total: null });
  #cancel: () => void = () => undefined;
  readonly #act: Act | undefined;

  /** `act`: what the passphrase may be asked for. */
  constructor(act?: Act) {
    this.#act = act;
  }

  /** `begin` is called again after the passphrase was typed. Throws what the program refused or failed with. */
  async run<T>(begin: (onprogress: (progress: Progress) => void) => Work<T>): Promise<T> {
    this.on = true;
    this.progress = { done: 0, total: null };
    try {
      return await authenticated(() => {
        const work = begin((progress) => (this.progress = progress));
        this.#cancel = work.cancel;
        return work.answer;
      }, this.#act, (asking) => (this.asking = asking));
    } finally {
      this.on = false;
    }
  }

  cancel = (): void => this.#cancel();
}

// A form that is no record's: what is typed into it goes to the vault after a pause, and comes back.
// Owns when it is kept and whether the vault could take it. What a draft holds is the form's to say.

import { onDestroy } from "svelte";
import { toast } from "../../components/toast.svelte";
import { t } from "../../components/words.svelte";
import { undo } from "../record/undo.svelte";
import { session } from "../session/session.svelte";
import { draft, type Draft } from "./drafts.svelte";

const PAUSE = 400;

export class Keeping {
  unsaved = $state(false);
  /** Whether the vault couldn't take what was typed last: a full disk. */
  refused = $state(false);
  readonly name: string;
  readonly #typed: () => Draft;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `typed` gives what the form holds now. */
  constructor(name: string, typed: () => Draft) {
    this.name = name;
    this.#typed = typed;
  }

  /** What was kept of it. */
  async restore(): Promise<Draft | undefined> {
    const kept = await draft.of(this.name);
    this.unsaved = kept !== undefined;
    return kept;
  }

  /** Something was typed; `unsaved` where anything of it is left. */
  touch(unsaved: boolean): void {
    this.unsaved = unsaved;
    this.rest();
    this.#timer = setTimeout(() => void this.keep(), PAUSE);
  }

  /** Brings what is typed into the vault at once. */
  keep = async (): Promise<void> => {
    if (this.#timer === undefined) return;
    this.rest();
    try {
      if (this.unsaved) await draft.keep(this.name, this.#typed());
      else await draft.drop(this.name);
      this.refused = false;
    } catch {
      // It is still on the screen, which says so, and is tried again with the next key.
      this.refused = true;
    }
  };

  /** Nothing is written until the next key: a save is on its way. */
  rest(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** It was saved: the vault has dropped it with that. */
  saved(): void {
    this.rest();
    this.unsaved = false;
    draft.forget(this.name);
  }

  /** Gives up what was typed; it can be taken back. */
  async discard(): Promise<void> {
    const kept = this.#typed();
    this.rest();
    this.unsaved = false;
    await draft.drop(this.name);
    undo.offer(() => t("record-discarded"), () => draft.keep(this.name, kept), () => t("record-undone-draft"));
  }
}

/** For the form's screen: what is typed is kept when it is left or locked. Tells whether it was left. */
export function keepOnLeaving(keeping: Keeping, saving: () => boolean): () => boolean {
  let left = false;
  onDestroy(() => {
    left = true;
    const waits = keeping.unsaved && !saving() && !session.locking;
    void keeping.keep().then(() => {
      if (waits) toast.say(() => t(keeping.refused ? "record-draft-refused" : "record-draft-kept"));
    });
  });
  $effect(() => session.beforeLock(keeping.keep));
  return () => left;
}

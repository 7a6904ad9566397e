// What is typed into a form and isn't saved yet: kept in the vault after a pause, and at once before a lock or when the
// form is left. Every form uses it alike:
//
//   const keeping = new Keeping(name, () => ({ place, title, form }), () => somethingWasTyped);
//   keeping.attend();                        // while the component is set up
//   const kept = await keeping.load();       // what was typed before: back into the form with it
//   keeping.touch();                         // with each change of the form
//   await keeping.save((draft) => host.call("records.create", { records, draft }));
//   await keeping.discard();                 // given up, with an undo; the caller empties or leaves the form
//
// `name` is the form's: ids in it, nothing that was recorded. `saving`, `unsaved` and `refused` are for the screen;
// `Unsaved.svelte` says them. The place must lead back to the form: the list of drafts goes there.

import { onDestroy } from "svelte";
import { toast } from "../../components/toast.svelte";
import { t } from "../../components/words.svelte";
import { undo } from "../record/undo.svelte";
import { session } from "../session/session.svelte";
import { draft, type Draft } from "./drafts.svelte";

const PAUSE = 400;
/** So long what is typed without a pause waits at the most. Milliseconds. */
const LATEST = 3000;

export class Keeping {
  /** Whether something was typed that no save has taken. */
  unsaved = $state(false);
  /** Whether the vault couldn't take what was typed last: a full disk. */
  refused = $state(false);
  saving = $state(false);
  readonly name: string;
  readonly #draft: () => Draft;
  readonly #changed: () => boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first key was pressed that the vault doesn't have yet. */
  #since: number | undefined;
  #save: Promise<unknown> | undefined;

  constructor(name: string, write: () => Draft, changed: () => boolean) {
    this.name = name;
    this.#draft = write;
    this.#changed = changed;
  }

  /** For as long as the component is there that is being set up: what is typed in it outlives a lock and the way elsewhere. */
  attend(): void {
    $effect(() => session.beforeLock(this.keep));
    onDestroy(() => {
      const waits = this.unsaved && !this.saving && !session.locking;
      void this.keep().then(() => {
        if (waits) toast.say(() => t(this.refused ? "record-draft-refused" : "record-draft-kept"));
      });
    });
  }

  async load(): Promise<Draft | undefined> {
    const kept = await draft.of(this.name);
    if (kept) this.unsaved = true;
    return kept;
  }

  touch(): void {
    this.unsaved = this.#changed();
    clearTimeout(this.#timer);
    this.#since ??= Date.now();
    const left = Math.max(0, this.#since + LATEST - Date.now());
    this.#timer = setTimeout(() => void this.keep(), Math.min(PAUSE, left));
  }

  /** Brings what is typed into the vault at once. */
  keep = async (): Promise<void> => {
    // What is being saved is a draft again only if the save is refused; an older one must not outlive a save.
    if (this.#save) await this.#save.catch(() => undefined);
    if (this.#timer === undefined) return;
    this.#rest();
    try {
      if (this.unsaved) await draft.keep(this.name, this.#draft());
      else await draft.drop(this.name);
      this.refused = false;
    } catch {
      // It is still on the screen, which says so, and is tried again with the next key.
      this.refused = true;
    }
  };

  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = this.#since = undefined;
  }

  /** Runs a save that tells the vault which draft it takes. What a refused save leaves stays a draft. */
  async save<T>(run: (draft: string) => Promise<T>): Promise<T> {
    this.#rest();
    this.saving = true;
    const save = draft.settled().then(() => run(this.name));
    this.#save = save;
    try {
      const saved = await save;
      this.#rest();
      this.unsaved = this.refused = false;
      draft.forget(this.name);
      return saved;
    } catch (thrown) {
      this.touch();
      throw thrown;
    } finally {
      this.#save = undefined;
      this.saving = false;
    }
  }

  /** Gives up what was typed; it can be taken back. */
  async discard(): Promise<void> {
    const kept = this.#draft();
    this.#rest();
    this.unsaved = false;
    await draft.drop(this.name);
    undo.offer(() => t("record-discarded"), () => draft.keep(this.name, kept), () => t("record-undone-draft"));
  }
}

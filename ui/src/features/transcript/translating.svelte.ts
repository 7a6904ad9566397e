// A translation while it is written: of a transcript passage by passage at the same times, of anything else as one text, or a
// file that was chosen. What is typed is a draft in the vault. Must not change its original.

import { host, type Chosen, type Passage, type TranscriptShown, type WorkingCopy } from "../../host";
import { Failure } from "../../host";
import { Keeping } from "../draft/keeping.svelte";
import type { Place } from "../place/place.svelte";

interface Form {
  language: string;
  madeBy?: string | undefined;
  text: string;
  /** By the time at which the original's passage begins, and its number among those of that time. */
  words: string[];
}

export class Translating {
  language = $state("");
  madeBy = $state<string>();
  text = $state("");
  words = $state<string[]>([]);
  file = $state.raw<Chosen>();
  /** The original, where it is a transcript. */
  source = $state.raw<TranscriptShown>();
  readonly keeping: Keeping;
  readonly #id: string;
  readonly #corrects: string | undefined;
  #begun = "";

  constructor(id: string, corrects: string | undefined, place: Place, title: () => string) {
    this.#id = id;
    this.#corrects = corrects;
    this.keeping = new Keeping(
      ["translation", id, corrects ?? "-"].join("/"),
      () => ({ place, title: title(), form: { ...this.#form() } }),
      () => JSON.stringify(this.#form()) !== this.#begun,
    );
  }

  #form(): Form {
    return { language: this.language, ...(this.madeBy && { madeBy: this.madeBy }), text: this.text, words: $state.snapshot(this.words) };
  }

  async load(): Promise<void> {
    try {
      this.source = await host.call("transcript.show", { id: this.#id });
      this.words = this.source.passages.map(() => "");
    } catch (thrown) {
      // Anything else is translated as one text.
      if (!(thrown instanceof Failure && ["no_transcript", "transcript_unreadable"].includes(thrown.code))) throw thrown;
    }
    if (this.#corrects && this.source) await this.#correct(this.#corrects);
    this.#begun = JSON.stringify(this.#form());
    const kept = (await this.keeping.load())?.form as Partial<Form> | undefined;
    if (!kept) return;
    this.language = kept.language ?? "";
    this.madeBy = kept.madeBy;
    this.text = kept.text ?? "";
    this.words = this.words.map((word, at) => kept.words?.[at] ?? word);
  }

  async #correct(id: string): Promise<void> {
    const earlier = await host.call("transcript.show", { id });
    const left = [...earlier.passages];
    this.words = (this.source?.passages ?? []).map(({ from }) => {
      const at = left.findIndex((passage) => passage.from === from);
      return at < 0 ? "" : (left.splice(at, 1)[0]?.text ?? "");
    });
    this.language = earlier.language ?? "";
    this.madeBy = earlier.made_by ?? undefined;
  }

  touch = (): void => this.keeping.touch();

  get empty(): boolean {
    return this.file === undefined && !(this.source ? this.words.some((word) => word.trim()) : this.text.trim());
  }

  /** What is said in it, at the times of the original. */
  #passages(): Passage[] {
    return (this.source?.passages ?? []).flatMap(({ from, to, speaker }, at) => {
      const text = this.words[at]?.trim() ?? "";
      return text ? [{ from, speaker, text, ...(to !== undefined && { to }) }] : [];
    });
  }

  /** The exhibit that it became. Throws what the vault refused. */
  finish(): Promise<WorkingCopy> {
    const { file } = this;
    return this.keeping.save((draft) => {
      const made = host.work("translation.make", {
        id: this.#id,
        language: this.language.trim(),
        ...(file ? { file: file.token } : this.source ? { passages: this.#passages() } : { text: this.text }),
        ...(this.madeBy && { made_by: this.madeBy }),
        ...(this.#corrects && { replaces: this.#corrects }),
        draft,
      });
      return made.answer;
    });
  }
}

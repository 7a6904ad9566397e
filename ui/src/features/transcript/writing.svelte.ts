// A transcript while it is written: its passages, who speaks, and every way in which the keys change them. What is typed
// is a draft in the vault from the first key on. Must not know the screen; where the recording is it is told.

import { t } from "../../components/words.svelte";
import { host, type Passage, type Voice, type WorkingCopy } from "../../host";
import { Keeping } from "../draft/keeping.svelte";
import type { Place } from "../place/place.svelte";
import { endOf, markOf, marksIn, momentAt, passageAt } from "./times";

/** What a screen keeps of each of them besides. */
export interface Line extends Passage {
  key: number;
}

interface Form {
  passages: Passage[];
  voices: Voice[];
  language: string;
  madeBy?: string | undefined;
  jump: number;
  resume: number;
  /** Where the recording was. Seconds. */
  at: number;
}

/** What the screen tells of the recording. Milliseconds. */
export interface Heard {
  now: () => number;
  length: () => number;
}

export class Writing {
  lines = $state<Line[]>([]);
  voices = $state<Voice[]>([]);
  language = $state("");
  madeBy = $state<string>();
  jump = $state(5);
  resume = $state(1);
  /** The passage that is typed into. */
  current = $state(0);
  /** Where the recording was when it was left. Seconds. */
  left = 0;
  readonly keeping: Keeping;
  readonly #id: string;
  readonly #corrects: string | undefined;
  readonly #heard: Heard;
  #keys = 0;
  /** What stands before anything is typed. */
  #begun = "";

  constructor(id: string, corrects: string | undefined, place: Place, title: () => string, heard: Heard) {
    this.#id = id;
    this.#corrects = corrects;
    this.#heard = heard;
    this.keeping = new Keeping(
      ["transcript", id, corrects ?? "-"].join("/"),
      () => ({ place, title: title(), form: { ...this.#form() } }),
      () => this.#said() !== this.#begun,
    );
  }

  #form(): Form {
    const { passages, voices, language, madeBy, jump, resume } = { ...this, passages: this.#passages() };
    return { passages, voices: $state.snapshot(voices), language, ...(madeBy && { madeBy }), jump, resume, at: this.#heard.now() / 1000 };
  }

  #passages(): Passage[] {
    return this.lines.map(({ from, to, speaker, text }) => ({ from, speaker, text, ...(to !== undefined && { to }) }));
  }

  /** What is worth a draft. */
  #said(): string {
    return JSON.stringify([this.#passages(), this.voices, this.language, this.madeBy]);
  }

  /** What was typed before; else the transcript that is corrected; else nothing yet. `spoken`: the recording's language. */
  async load(spoken: string): Promise<void> {
    this.language = spoken;
    this.#put([{ from: 0, speaker: "", text: "" }]);
    if (this.#corrects) {
      const shown = await host.call("transcript.show", { id: this.#corrects });
      this.#put(shown.passages);
      this.voices = shown.voices;
      this.language = shown.language ?? spoken;
      this.madeBy = shown.made_by ?? undefined;
    }
    this.#begun = this.#said();
    const kept = (await this.keeping.load())?.form as Partial<Form> | undefined;
    if (!kept?.passages) return;
    this.#put(kept.passages.length > 0 ? kept.passages : [{ from: 0, speaker: "", text: "" }]);
    this.voices = kept.voices ?? [];
    this.language = kept.language ?? spoken;
    this.madeBy = kept.madeBy;
    [this.jump, this.resume, this.left] = [kept.jump ?? 5, kept.resume ?? 1, kept.at ?? 0];
    this.current = this.lines.length - 1;
  }

  #put(passages: Passage[]): void {
    this.lines = passages.map((passage) => ({ ...passage, key: ++this.#keys }));
  }

  touch = (): void => this.keeping.touch();

  /** The passage that is heard at a moment. */
  heardAt(moment: number): number {
    return passageAt(this.lines, moment, this.#heard.length());
  }

  momentOf(at: number, place: number): number {
    const line = this.lines[at];
    return line ? momentAt(line, endOf(this.lines, at, this.#heard.length()), place) : 0;
  }

  /** A new passage begins at the caret, by the same speaker or by the next. An empty one begins now instead. */
  divide(at: number, caret: number, next: boolean): void {
    const line = this.lines[at];
    if (!line) return;
    const speaker = next ? this.#other(at) : line.speaker;
    const before = line.text.slice(0, caret);
    let after = line.text.slice(caret).trimStart();
    if (!line.text.trim()) {
      line.speaker = speaker;
      this.begin(at, this.#heard.now());
      this.touch();
      return;
    }
    // Where a mark stands at the caret, that is when it begins.
    const [mark] = marksIn(after);
    let from = this.#between(at, caret);
    if (mark?.start === 0) [from, after] = [mark.at, after.slice(mark.end).trimStart()];
    const { to, ...rest } = line;
    this.lines[at] = { ...rest, text: before.trimEnd() };
    this.lines.splice(at + 1, 0, { from, speaker, text: after, key: ++this.#keys, ...(to !== undefined && to > from && { to }) });
    this.current = at + 1;
    this.touch();
  }

  /** Where the recording is, if that lies within the passage; else when the word at the caret is said. */
  #between(at: number, caret: number): number {
    const [now, from, next] = [this.#heard.now(), this.lines[at]?.from ?? 0, this.lines[at + 1]?.from ?? Infinity];
    const text = this.lines[at]?.text ?? "";
    const marks = marksIn(text.slice(0, caret)).map((mark) => mark.at);
    // A passage begins after what is marked in the one above it.
    const least = Math.max(from, ...marks.map((mark) => mark + 100));
    if (now >= least && now <= next) return now;
    // Nobody knows when the last word was said: no sooner than what was said before it.
    if (!text.slice(caret).trim()) return Math.min(next, least);
    return Math.min(next, Math.max(least, Math.round(this.momentOf(at, caret) / 100) * 100));
  }

  /** Whoever spoke before the one who speaks, else the next on the list. */
  #other(at: number): string {
    const speaker = this.lines[at]?.speaker ?? "";
    const earlier = this.lines.slice(0, at).reverse().find((line) => line.speaker && line.speaker !== speaker)?.speaker;
    const index = this.voices.findIndex(({ name }) => name === speaker);
    return earlier ?? this.voices[(index + 1) % Math.max(1, this.voices.length)]?.name ?? speaker;
  }

  /** The passage joins the one above it: its beginning stays as a mark. The place where they join. */
  join(at: number): number | undefined {
    const [line, above] = [this.lines[at], this.lines[at - 1]];
    if (!line || !above) return undefined;
    const place = above.text.length;
    const later = Math.max(above.from, ...marksIn(above.text).map((mark) => mark.at));
    const parts = [above.text, line.text.trim() && line.from > later ? markOf(line.from) : "", line.text.trim()];
    above.text = parts.filter(Boolean).join(" ");
    if (line.to === undefined) delete above.to;
    else above.to = line.to;
    this.lines.splice(at, 1);
    this.current = at - 1;
    this.touch();
    return place;
  }

  /** The passage begins at another moment; false where that isn't between its neighbours. */
  begin(at: number, moment: number): boolean {
    const line = this.lines[at];
    const [least, most] = [this.lines[at - 1]?.from ?? 0, this.lines[at + 1]?.from ?? Infinity];
    if (!line || moment < least || moment > most) return false;
    line.from = moment;
    if (line.to !== undefined && line.to <= moment) delete line.to;
    this.touch();
    return true;
  }

  say(at: number, speaker: string): void {
    const line = this.lines[at];
    if (line) line.speaker = speaker;
    this.touch();
  }

  /** False where somebody is called so already. */
  add(name: string): boolean {
    if (!name || this.voices.some((voice) => voice.name === name)) return false;
    this.voices.push({ name });
    // Whoever is named first speaks in what was typed so far.
    if (this.voices.length === 1) for (const line of this.lines) line.speaker ||= name;
    this.touch();
    return true;
  }

  remove(at: number): void {
    const [gone] = this.voices.splice(at, 1);
    for (const line of this.lines) if (line.speaker === gone?.name) line.speaker = "";
    this.touch();
  }

  know(at: number, person: string | undefined): void {
    const voice = this.voices[at];
    if (voice) this.voices[at] = { name: voice.name, ...(person && { person }) };
    this.touch();
  }

  /** The exhibit that it became. Throws what the vault refused. */
  finish(): Promise<WorkingCopy> {
    const length = Math.round(this.#heard.length());
    return this.keeping.save((draft) => {
      const made = host.work("transcript.make", {
        id: this.#id,
        passages: this.#passages().filter(({ text }) => text.trim()),
        voices: $state.snapshot(this.voices),
        ...(this.language && { language: this.language }),
        ...(this.madeBy && { made_by: this.madeBy }),
        ...(this.#corrects && { replaces: this.#corrects }),
        ...(length > 0 && { length }),
        draft,
      });
      return made.answer;
    });
  }

  /** Which passage the program means by a number: those in which nothing is said aren't counted. */
  numbered(number: number): number {
    return this.lines.map(({ text }, at) => (text.trim() ? at : -1)).filter((at) => at >= 0)[number - 1] ?? -1;
  }

  unclear(): string {
    return t("transcribe-unclear-word");
  }
}

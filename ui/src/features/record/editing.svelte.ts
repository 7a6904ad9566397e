// One record while it is edited: what is typed, the save, and the two versions of a conflict. Its draft is kept by `Keeping`.

import { t } from "../../components/words.svelte";
import { Failure, host, type Belonging, type Kind } from "../../host";
import { draftOf, type Draft } from "../draft/drafts.svelte";
import { Keeping } from "../draft/keeping.svelte";
import type { Place } from "../place/place.svelte";
import { compare, withUntouched } from "./compare";
import type { Difference } from "./Conflict.svelte";
import { faultField } from "./fault";
import { formOf, holds, recordOf, Unreadable, type Document, type Form } from "./form";
import { told } from "./told";
import { Titles } from "./titles.svelte";
import { undo } from "./undo.svelte";
import { fields, vocabularies } from "./vocabulary.svelte";

export interface Start {
  kind: Kind;
  id?: string | undefined;
  inCase?: string | undefined;
  preset?: Document | undefined;
  /** What the form begins with, where it isn't the record alone. */
  begun?: ((form: Form) => Form) | undefined;
  /** Where the form is: a draft leads back there. */
  place: Place;
}

export interface Finished {
  id: string;
  version: number;
}

export class Editing {
  form = $state<Form>({});
  /** Forms of records that are saved with this one: the involvements of a new act. */
  parts = $state<Form[]>([]);
  loaded = $state(false);
  fault = $state.raw<unknown>();
  faults = $state.raw<Record<string, unknown>>({});
  differences = $state.raw<Difference[]>();
  before = $state.raw<Document>({});
  version = $state<number>();
  readonly titles = new Titles();
  readonly keeping: Keeping;
  readonly #start: Start;
  #id: string | undefined;
  #untouched = "";
  #newer: { version: number; record: Document } | undefined;
  /** Whether `before` is the version that the form was made from. */
  #based = true;

  constructor(start: Start) {
    this.#start = start;
    this.#id = start.id;
    const name = start.id ? draftOf.record(start.kind, start.id) : draftOf.begun(start.kind, start.inCase, start.preset);
    this.keeping = new Keeping(name, () => this.#draft(), () => this.#marked || this.#written() !== this.#untouched);
  }

  get kind(): Kind {
    return this.#start.kind;
  }
  get id(): string | undefined {
    return this.#id;
  }

  async load(): Promise<void> {
    try {
      await vocabularies.load();
      const shown = this.#start.id ? await host.call("record.show", { id: this.#start.id }) : undefined;
      this.before = shown?.record ?? {};
      this.version = shown?.version;
      const form = formOf(this.kind, shown ? this.before : this.#begun());
      this.form = this.#start.begun?.(form) ?? form;
      this.#untouched = this.#written();
      await this.#restore();
      this.loaded = true;
      if (this.#marked && !this.keeping.unsaved) this.touch();
    } catch (thrown) {
      this.fault = thrown;
    }
  }

  /** A passage that somebody marked is kept like what is typed. */
  get #marked(): boolean {
    return this.#id === undefined && this.#start.preset?.["quote"] !== undefined;
  }

  /** What a new record holds before anything is typed. */
  #begun(): Document {
    const belongs = fields.shape(this.kind, "cases") !== undefined && this.kind !== "case";
    const cases = this.#start.inCase && belongs ? { cases: [this.#start.inCase] } : {};
    // The place that the form was opened at is watched: what it says is copied before the form changes it.
    return { ...cases, ...$state.snapshot(this.#start.preset) };
  }

  async #restore(): Promise<void> {
    const kept = await this.keeping.load();
    if (!kept) return;
    this.form = { ...this.form, ...kept.form };
    this.parts = kept.parts ?? [];
    this.#based = kept.version === undefined || kept.version === this.version;
    this.version = kept.version ?? this.version;
  }

  #written(): string {
    return JSON.stringify([$state.snapshot(this.form), $state.snapshot(this.parts)]);
  }

  set(name: string, value: unknown): void {
    this.form[name] = value;
    this.touch(name);
  }

  /** Something was typed: it is kept after a pause. */
  touch(name?: string): void {
    if (name && name in this.faults) this.faults = Object.fromEntries(Object.entries(this.faults).filter(([each]) => each !== name));
    this.keeping.touch();
  }

  #draft(): Draft {
    return {
      place: this.#start.place,
      title: this.#title(),
      ...(this.version !== undefined && { version: this.version }),
      form: $state.snapshot(this.form),
      ...(this.parts.length > 0 && { parts: $state.snapshot(this.parts) }),
    };
  }

  #title(): string {
    const name = ["title", "names", "type", "basis", "narrative", "text", "description", "quote", "says", "holds"].find((each) => holds(this.form[each]));
    return name ? told(fields.shape(this.kind, name), $state.snapshot(this.form[name]), this.titles).slice(0, 80) : "";
  }

  async save(): Promise<Finished | undefined> {
    if (this.keeping.saving) return undefined;
    this.fault = undefined;
    this.faults = {};
    try {
      return await this.#save();
    } catch (thrown) {
      await this.#refuse(thrown);
      // What of a newer version came into the form is kept with it.
      this.touch();
      return undefined;
    }
  }

  async #save(): Promise<Finished> {
    const { record, saved } = await this.keeping.save(async (draft) => {
      const made = await recordOf(this.kind, $state.snapshot(this.form), this.before);
      const based = this.#id ? { id: this.#id, version: this.version ?? 0 } : {};
      const answer = await host.call("record.save", { kind: this.kind, ...based, record: made, draft, with: await this.#belongings(made) });
      return { record: made, saved: answer };
    });
    const changed = saved.version !== this.version;
    this.before = record;
    this.#id = saved.id;
    this.version = saved.version;
    this.parts = [];
    const made = saved.with ?? [];
    const back = (): Promise<unknown> =>
      made.length > 0
        ? host.call("records.delete", { ids: [...made, saved.id] })
        : host.call("record.undo", { id: saved.id, version: saved.version });
    // What was added to a sealed testimony stays there.
    if (changed && this.kind === "testimony" && holds(record["sealed"])) undo.tell(() => t("record-saved-said"));
    else if (changed) undo.offer(() => t("record-saved-said"), back, () => t(saved.version === 1 ? "record-undone-new" : "record-undone"));
    return saved;
  }

  /** The involvements of a new act: saved with it, or nothing is. */
  #belongings(record: Document): Promise<Belonging[]> {
    const cases = record["cases"] === undefined ? {} : { cases: record["cases"] };
    return Promise.all(
      $state.snapshot(this.parts).map(async (part) => ({
        kind: "involvement" as const,
        field: "act",
        record: { ...(await recordOf("involvement", part, {})), ...cases },
      })),
    );
  }

  async #refuse(thrown: unknown): Promise<void> {
    if (thrown instanceof Unreadable) {
      this.faults = thrown.faults;
      return;
    }
    const failure = Failure.from(thrown);
    const field = faultField(failure);
    if (failure.code === "conflict" && this.#id) await this.#compare(this.#id);
    else if (field && fields.shape(this.kind, field)) this.faults = { [field]: failure };
    else this.fault = failure;
  }

  async #compare(id: string): Promise<void> {
    const { version, record } = await host.call("record.show", { id });
    this.#newer = { version, record };
    const saved = formOf(this.kind, record);
    if (this.#based) this.form = withUntouched($state.snapshot(this.form), formOf(this.kind, this.before), saved);
    this.differences = await compare(this.kind, $state.snapshot(this.form), saved, this.titles);
  }

  /** Mine over the newer one, or the newer one: what the form doesn't show stays as the newer one has it. */
  async settle(mine: boolean): Promise<Finished | undefined> {
    if (!this.#newer) return undefined;
    this.before = this.#newer.record;
    this.version = this.#newer.version;
    this.#newer = undefined;
    this.differences = undefined;
    if (mine) return this.save();
    const given = this.keeping.discard();
    this.form = formOf(this.kind, this.before);
    this.#untouched = this.#written();
    await given;
    return undefined;
  }
}

// Two records of people side by side, which of them is kept, and what is decided.

import { t } from "../../components/words.svelte";
import { Failure, host, type Compared, type ComparedPerson, type PersonParted } from "../../host";
import { holds, referred, type Document } from "../record/form";
import { orderOf } from "../record/layout";
import { Titles } from "../record/titles.svelte";
import { undo } from "../record/undo.svelte";
import { fields, vocabularies } from "../record/vocabulary.svelte";
import { pairing } from "./pairing.svelte";
import { part, partedWords } from "./parted";

export type Which = "first" | "second";

export class Comparison {
  compared = $state.raw<Compared>();
  busy = $state(false);
  fault = $state.raw<unknown>();
  /** Whether one of them was saved after it was looked at. */
  changed = $state(false);
  /** How it is known that they are different persons: what was typed stays while the two are looked at. */
  reason = $state("");
  readonly titles = new Titles();
  #chosen = $state<Which>();
  readonly #ids: Record<Which, string>;

  constructor(one: string, other: string) {
    this.#ids = { first: one, second: other };
  }

  /** By whom the pair is known in the list. */
  get pair(): string {
    return `${this.#ids.first} ${this.#ids.second}`;
  }

  /** What more records refer to is kept, unless somebody chose otherwise. */
  get kept(): Which {
    if (this.#chosen) return this.#chosen;
    return (this.compared?.other.referred ?? 0) > (this.compared?.kept.referred ?? 0) ? "second" : "first";
  }
  set kept(which: Which) {
    this.#chosen = which;
  }

  person(which: Which): ComparedPerson | undefined {
    return which === "first" ? this.compared?.kept : this.compared?.other;
  }

  /** Whether both can be merged at all. */
  get live(): boolean {
    return this.compared?.kept.row.state === "live" && this.compared.other.row.state === "live";
  }

  /** The fields that either has, in the order of a page. */
  get fields(): string[] {
    const records = [this.compared?.kept.record ?? {}, this.compared?.other.record ?? {}] as Document[];
    const typed = orderOf("person").filter((name) => fields.shape("person", name)?.of !== "set");
    return typed.filter((name) => records.some((record) => holds(record[name])));
  }

  async load(): Promise<void> {
    try {
      await vocabularies.load();
      const next = await host.call("person.compare", { kept: this.#ids.first, other: this.#ids.second });
      await this.titles.load([next.kept, next.other].flatMap(({ record }) => referred("person", record)), true);
      this.compared = next;
      this.fault = undefined;
    } catch (thrown) {
      this.fault = thrown;
    }
  }

  /** Gives the record that is kept; undefined where nothing was merged. */
  async merge(): Promise<string | undefined> {
    const [kept, other] = [this.person(this.kept), this.person(this.kept === "first" ? "second" : "first")];
    if (!kept || !other || !this.live || this.busy) return undefined;
    this.busy = true;
    this.changed = false;
    try {
      const args = { kept: kept.row.id, kept_version: kept.version, other: other.row.id, other_version: other.version };
      const { id } = await host.call("person.merge", args);
      const [row = kept.row] = await host.call("record.titles", { ids: [id] }).catch(() => []);
      let parted: PersonParted = { id, stayed: [] };
      pairing.merged(row, other.row.id, () =>
        undo.offer(
          () => t("same-merged"),
          async () => (parted = await part(other.row.id)),
          () => partedWords(parted),
        ),
      );
      return id;
    } catch (thrown) {
      await this.#refuse(thrown);
      return undefined;
    } finally {
      this.busy = false;
    }
  }

  /** Nothing was merged: what stands now is shown, and decided on anew. */
  async #refuse(thrown: unknown): Promise<void> {
    if (Failure.from(thrown).code === "conflict") {
      await this.load();
      this.changed = true;
    } else this.fault = thrown;
  }

  /** Throws where it couldn't be remembered. */
  async apart(): Promise<void> {
    const { first: one, second: other } = this.#ids;
    const reason = this.reason.trim();
    const { id } = await host.call("person.apart", { one, other, ...(reason && { reason }) });
    pairing.apart(one, other, () =>
      undo.offer(() => t("same-apart-said"), () => host.call("records.delete", { ids: [id] }), () => t("same-apart-undone")),
    );
  }
}

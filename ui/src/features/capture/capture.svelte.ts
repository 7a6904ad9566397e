// A first account as it is taken down: one short form, saved as one change, and a draft in the vault while it is typed.
// What wasn't asked isn't guessed: nothing is recorded of it.

import { t } from "../../components/words.svelte";
import { host, type NewRecord, type Row } from "../../host";
import { Keeping } from "../draft/keeping.svelte";
import type { Place } from "../place/place.svelte";
import { readDate, today, type TypedDate } from "../record/date";
import { undo } from "../record/undo.svelte";
import { vocabularies } from "../record/vocabulary.svelte";
import { begins, speakerOf, textOf } from "../testimony/account";

export interface Account {
  who: string;
  /** Who is recorded already and is speaking: then the name that was typed makes nobody new. */
  person?: string | undefined;
  reach: string;
  narrative: string;
  when: TypedDate;
  where: string;
  act: string | undefined;
  level: string | undefined;
  purposes: string[];
}

export function blank(): Account {
  return { who: "", reach: "", narrative: "", when: { text: "" }, where: "", act: undefined, level: undefined, purposes: [] };
}

/** What the incident is called: what was done and where, else how the account begins. */
function titleOf({ act, where, narrative }: Account): string {
  const done = act ? vocabularies.label("act_type", act) : "";
  return [done, where.trim()].filter(Boolean).join(", ") || begins(narrative);
}

/** The records that an account becomes; `@0` stands for the first of them. Throws `date_unreadable`. */
export async function recordsOf(account: Account, inCase: string | undefined): Promise<NewRecord[]> {
  const cases = inCase ? { cases: [inCase] } : {};
  const records: NewRecord[] = [];
  const add = (kind: NewRecord["kind"], record: Record<string, unknown>): string => `@${records.push({ kind, record: { ...record, ...cases } }) - 1}`;
  const { who, reach, narrative, where, act, level, purposes } = account;
  const date = await readDate(account.when, undefined);
  const speaker = account.person ? undefined : speakerOf(who, reach);
  const person = account.person ?? (speaker && add("person", speaker));
  const happened = date ?? (where.trim() || act);
  const incident = happened
    ? add("incident", { title: textOf(titleOf(account)), ...(date && { date }), ...(where.trim() && { place: { text: textOf(where) } }) })
    : undefined;
  if (act) add("act", { type: act, ...(incident && { incident }), ...(person && { victim: person }) });
  add("testimony", {
    narrative,
    date: today(),
    ...(person && { speaker: person }),
    ...(incident && { incidents: [incident] }),
  });
  if (person && level) add("consent", { person, basis: "own_consent", level, purposes, obtained: today() });
  // Somebody's own record isn't changed by an account; how to reach them is still never disclosed.
  if (account.person && reach.trim()) add("note", { text: `${t("capture-reach")}: ${reach.trim()}`, about: [account.person] });
  return records;
}

export class Capture {
  account = $state<Account>(blank());
  fault = $state.raw<unknown>();
  /** Who was chosen of those who are recorded. */
  known = $state.raw<Row>();
  /** The field that is wrong. */
  wrong = $state<"narrative" | "when" | "purposes" | "who">();
  readonly keeping: Keeping;
  readonly #inCase: string | undefined;

  constructor(inCase: string | undefined, place: Place) {
    this.#inCase = inCase;
    this.keeping = new Keeping(
      ["new", "testimony", inCase ?? "-", "account"].join("/"),
      () => ({ place, title: begins(this.account.narrative) || this.known?.title || this.account.who, form: { ...$state.snapshot(this.account) } }),
      () => JSON.stringify(this.account) !== JSON.stringify(blank()),
    );
  }

  async load(): Promise<void> {
    await vocabularies.load();
    const kept = await this.keeping.load();
    if (!kept) return;
    this.account = { ...blank(), ...(kept.form as Partial<Account>) };
    await this.#recognise();
  }

  /** Whoever was chosen and isn't there any more is asked for again. */
  async #recognise(): Promise<void> {
    const { person } = this.account;
    if (!person) return;
    const [row] = await host.call("record.titles", { ids: [person] });
    if (row?.state === "live") this.known = row;
    else this.account.person = undefined;
  }

  /** Somebody who is recorded already, or, with nobody, whoever is named. What was typed stays. */
  choose(row: Row | undefined): void {
    this.known = row;
    if (this.wrong === "who") this.wrong = undefined;
    this.set("person", row?.id);
  }

  set<K extends keyof Account>(name: K, value: Account[K]): void {
    this.account[name] = value;
    if (this.wrong === name) this.wrong = undefined;
    this.keeping.touch();
  }

  #missing(): typeof this.wrong {
    const { narrative, level, purposes, who, reach, person } = this.account;
    if (!narrative.trim()) return "narrative";
    if (level && purposes.length === 0) return "purposes";
    return level && !person && !who.trim() && !reach.trim() ? "who" : undefined;
  }

  /** The testimony that was made; undefined where something is wrong. */
  async save(): Promise<string | undefined> {
    if (this.keeping.saving) return undefined;
    this.fault = undefined;
    this.wrong = this.#missing();
    if (this.wrong) return undefined;
    try {
      return await this.#save();
    } catch (thrown) {
      this.fault = thrown;
      if (thrown instanceof Error && "code" in thrown && thrown.code === "date_unreadable") this.wrong = "when";
      return undefined;
    }
  }

  async #save(): Promise<string | undefined> {
    const { ids, records } = await this.keeping.save(async (draft) => {
      const made = await recordsOf($state.snapshot(this.account), this.#inCase);
      return { ids: (await host.call("records.create", { records: made, draft })).ids, records: made };
    });
    undo.offer(() => t("capture-saved"), () => host.call("records.delete", { ids }), () => t("capture-undone"));
    return ids[records.findIndex(({ kind }) => kind === "testimony")];
  }

  async discard(): Promise<void> {
    const given = this.keeping.discard();
    this.account = blank();
    this.known = undefined;
    await given;
  }
}

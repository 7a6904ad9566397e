// A testimony that is taken step by step: what the person was told, what calls for care, who speaks and on what terms,
// how it is taken, the account, what follows. Owns what is typed, the step, and the save as one change.
// What wasn't asked isn't recorded.

import { t } from "../../components/words.svelte";
import { Failure, host } from "../../host";
import { draftOf } from "../draft/drafts.svelte";
import { Keeping } from "../draft/keeping.svelte";
import type { Place } from "../place/place.svelte";
import { now, typedDate, today } from "../record/date";
import { explainField } from "../record/fault";
import { formOf, holds, Unreadable, type Document } from "../record/form";
import { undo } from "../record/undo.svelte";
import { vocabularies } from "../record/vocabulary.svelte";
import { begins } from "./account";
import { recordsOf, type Told } from "./statement";
import { STEPS, stepOf, type Step } from "./steps";

export interface Start {
  inCase: string | undefined;
  /** What is known of it already: whose it is, which statement it corrects. */
  preset: Document | undefined;
  place: Place;
}

type Of = "testimony" | "consent";

function blank(preset: Document | undefined): Told {
  return { testimony: formOf("testimony", preset ?? {}), consent: formOf("consent", {}), anew: false, who: "", reach: "", sealing: false };
}

export class Interview {
  told = $state<Told>({ testimony: {}, consent: {}, anew: false, who: "", reach: "", sealing: false });
  step = $state<Step>("before");
  /** Steps that were looked at: what is typed there and chooses nothing yet stays where it is. */
  seen = $state<Step[]>(["before"]);
  fault = $state.raw<unknown>();
  faults = $state.raw<Record<string, unknown>>({});
  readonly keeping: Keeping;
  readonly #start: Start;
  #untouched = "";

  constructor(start: Start) {
    this.#start = start;
    const name = `${draftOf.begun("testimony", start.inCase, start.preset)}/interview`;
    this.keeping = new Keeping(
      name,
      () => ({
        place: start.place,
        title: begins(String(this.told.testimony["narrative"] ?? "")) || this.told.who,
        form: { ...$state.snapshot(this.told), step: this.step },
      }),
      () => this.#written !== this.#untouched,
    );
  }

  get #written(): string {
    return JSON.stringify($state.snapshot(this.told));
  }

  /** Reasons not to ask for details were named. */
  get vulnerable(): boolean {
    return holds(this.told.testimony["vulnerabilities"]);
  }
  get child(): boolean {
    return ((this.told.testimony["vulnerabilities"] ?? []) as string[]).includes("child");
  }
  get refused(): boolean {
    return this.told.consent["level"] === "refused";
  }
  get narrated(): boolean {
    return String(this.told.testimony["narrative"] ?? "").trim() !== "";
  }

  async load(): Promise<void> {
    await vocabularies.load();
    this.told = blank(this.#start.preset);
    this.#untouched = this.#written;
    const kept = await this.keeping.load();
    if (!kept) return;
    const { step, ...told } = kept.form;
    this.told = { ...this.told, ...(told as Partial<Told>) };
    this.step = STEPS.find((each) => each === step) ?? "before";
    this.seen = [this.step];
  }

  set(of: Of, name: string, value: unknown): void {
    this.told[of][name] = value;
    this.#mend(`${of}/${name}`);
    this.keeping.touch();
  }

  put(parts: Partial<Omit<Told, Of>>): void {
    Object.assign(this.told, parts);
    this.#mend("consent/person");
    this.keeping.touch();
  }

  speaker(id: string | undefined): void {
    this.set("testimony", "speaker", id);
    this.#mend("consent/person");
  }

  #mend(key: string): void {
    if (key in this.faults) this.faults = Object.fromEntries(Object.entries(this.faults).filter(([each]) => each !== key));
  }

  /**
   * What the person agreed to is none of what they refuse: neither is taken over by the other. A refusal is of everything
   * unless they say otherwise.
   */
  level(said: string | undefined): void {
    const before = this.told.consent["level"];
    if ((said === "refused") !== (before === "refused")) {
      this.set("consent", "purposes", said === "refused" ? vocabularies.terms("purpose").map(({ code }) => code) : []);
    }
    if (said && !holds(this.told.consent["obtained"])) this.set("consent", "obtained", typedDate(today()));
    this.set("consent", "level", said);
  }

  go(step: Step): void {
    // It is seen there and can be put right; whoever never comes here records no time.
    if (step === "how" && !this.seen.includes(step) && !holds(this.told.testimony["date"])) {
      this.told.testimony["date"] = now();
      if (!this.keeping.unsaved) this.#untouched = this.#written;
    }
    if (!this.seen.includes(step)) this.seen = [...this.seen, step];
    this.step = step;
    if (this.keeping.unsaved) this.keeping.touch();
  }

  get before(): Step | undefined {
    return STEPS[STEPS.indexOf(this.step) - 1];
  }
  get next(): Step | undefined {
    return STEPS[STEPS.indexOf(this.step) + 1];
  }

  /** What is wrong with it, in words. */
  faultOf(of: Of, name: string): string | undefined {
    const key = `${of}/${name}`;
    if (!(key in this.faults)) return undefined;
    if (key === "consent/person") return t("capture-missing-who");
    if (key === "consent/representative") return t("interview-missing-guardian");
    return explainField(of, this.faults[key]);
  }

  /** The testimony that was made; undefined where something is wrong: then its step stands there. */
  async save(): Promise<string | undefined> {
    if (this.keeping.saving) return undefined;
    this.fault = undefined;
    this.faults = {};
    try {
      return await this.#save();
    } catch (thrown) {
      if (thrown instanceof Unreadable) this.faults = thrown.faults;
      else this.fault = Failure.from(thrown);
      const wrong = STEPS.find((step) => Object.keys(this.faults).some((key) => stepOf(key) === step));
      if (wrong) this.go(wrong);
      return undefined;
    }
  }

  async #save(): Promise<string | undefined> {
    const { ids, records } = await this.keeping.save(async (draft) => {
      const made = await recordsOf($state.snapshot(this.told) as Told, this.#start.inCase);
      return { ids: (await host.call("records.create", { records: made, draft })).ids, records: made };
    });
    undo.offer(() => t("capture-saved"), () => host.call("records.delete", { ids }), () => t("capture-undone"));
    return ids[records.findIndex(({ kind }) => kind === "testimony")];
  }

  async discard(): Promise<void> {
    const given = this.keeping.discard();
    this.told = blank(this.#start.preset);
    await given;
  }
}


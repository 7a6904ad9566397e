// One package on its way to being sealed: what, for what, for whom, where. It outlives its screen, so that a look
// at a record loses nothing. Must not hold a passphrase.

import { host, type Chosen, type PackagePreview, type Sealed, type Work } from "../../host";
import type { Place } from "../place/place.svelte";

export type Step = "what" | "purpose" | "preview" | "recipient" | "seal" | "done";
export type Way = "key" | "passphrase";

export const STEPS: Step[] = ["what", "purpose", "preview", "recipient", "seal"];

export class Sealing {
  readonly key: string;
  readonly records: string[] | undefined;
  /** The step that it begins with: what is sealed may be settled already. */
  readonly first: Step;
  step = $state<Step>("what");
  case = $state<string>();
  /** What the case is called. */
  title = $state("");
  purpose = $state("");
  preview = $state.raw<PackagePreview>();
  /** What leaves is being looked at: what stands there may no longer be it. */
  looking = $state(false);
  way = $state<Way>("key");
  to = $state("");
  out = $state.raw<Chosen>();
  sealed = $state.raw<Sealed>();
  /** Where the result stands while the package is checked: a step back shows it again, and nothing else does. */
  heldAt: Place | undefined;
  #look: Work<PackagePreview> | undefined;

  constructor(inCase: string | undefined, records: string[] | undefined) {
    this.key = keyOf(inCase, records);
    this.case = inCase;
    this.records = records;
    this.first = this.key ? "purpose" : "what";
    this.step = this.first;
  }

  get scope(): { case: string } | { records: string[] } {
    return this.records ? { records: this.records } : { case: this.case ?? "" };
  }

  /**
   * What would leave now. In a large vault it takes its time; only the last look counts, whichever ends first.
   * Gives whether something else would leave than what was shown before.
   */
  async look(): Promise<boolean> {
    const shown = this.preview;
    this.#look?.cancel();
    const look = host.work("package.preview", { ...this.scope, purpose: this.purpose });
    this.#look = look;
    this.looking = true;
    const isLast = (): boolean => this.#look === look;
    try {
      const preview = await look.answer;
      if (!isLast()) return false;
      this.preview = preview;
      return shown !== undefined && leaving(shown) !== leaving(preview);
    } catch (thrown) {
      if (!isLast()) return false;
      // Nobody goes on from what may no longer be what leaves.
      this.preview = undefined;
      throw thrown;
    } finally {
      if (isLast()) {
        this.looking = false;
        this.#look = undefined;
      }
    }
  }

  /** Asked anew where it may stand in another language. */
  async learnTitle(): Promise<void> {
    if (!this.case) return;
    const rows = await host.call("record.titles", { ids: [this.case] });
    this.title = rows[0]?.title ?? this.title;
  }

  back(): void {
    const at = STEPS.indexOf(this.step);
    this.step = STEPS[at - 1] ?? this.first;
  }
}

/** What leaves and what doesn't, whatever it is called. */
function leaving({ leaves, withheld }: PackagePreview): string {
  return JSON.stringify([leaves, withheld].map((records) => records.map((record) => ({ ...record, title: "" }))));
}

/** The way back once it is sealed: to where it was begun. Begun at a record of the case, as by the palette, to the case. */
export function wayFrom(sealing: Sealing, path: readonly Place[]): Place[] {
  const begun = path.findIndex((at) => at.view === "seal" && keyOf(at.inCase, at.records) === sealing.key);
  const before = path.slice(0, begun < 0 ? path.length - 1 : begun);
  const last = before.at(-1);
  if (!last) return [{ view: "packages" }];
  const within = last.view === "record" || last.view === "new" || last.view === "history";
  if (sealing.records || !sealing.key || !within) return before;
  const home = before.findIndex((at) => at.view === "case" && at.id === sealing.case);
  return home < 0 ? [...before, { view: "case", id: sealing.key }] : before.slice(0, home + 1);
}

function keyOf(inCase: string | undefined, records: string[] | undefined): string {
  return inCase ?? records?.join(" ") ?? "";
}

let kept: Sealing | undefined;

/** The one that was begun for this case or these records; a new one where there is none, or it is sealed. */
export function sealingOf(inCase: string | undefined, records: string[] | undefined, here?: Place): Sealing {
  const over = kept?.step === "done" && (kept.heldAt === undefined || kept.heldAt !== here);
  if (!kept || kept.key !== keyOf(inCase, records) || over) kept = new Sealing(inCase, records);
  kept.heldAt = undefined;
  return kept;
}

export function forgetSealing(): void {
  kept = undefined;
}

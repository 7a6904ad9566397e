// One package on its way to being sealed: what, for what, for whom, where. It outlives its screen, so that a look
// at a record loses nothing. Must not hold a passphrase.

import { host, type Chosen, type PackagePreview, type Sealed } from "../../host";

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
  way = $state<Way>("key");
  to = $state("");
  out = $state.raw<Chosen>();
  sealed = $state.raw<Sealed>();

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

  /** What would leave now. */
  async look(): Promise<void> {
    this.preview = await host.call("package.preview", { ...this.scope, purpose: this.purpose });
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

function keyOf(inCase: string | undefined, records: string[] | undefined): string {
  return inCase ?? records?.join(" ") ?? "";
}

let kept: Sealing | undefined;

/** The one that was begun for this case or these records; a new one where there is none, or it is sealed. */
export function sealingOf(inCase: string | undefined, records: string[] | undefined): Sealing {
  if (!kept || kept.key !== keyOf(inCase, records) || kept.step === "done") kept = new Sealing(inCase, records);
  return kept;
}

export function forgetSealing(): void {
  kept = undefined;
}

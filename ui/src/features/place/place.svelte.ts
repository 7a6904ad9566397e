// Where the person is: a path of places, each reached from the one before it, and the way forward again.
// Owns the path only; what a place looks like is a view's.

import type { Kind } from "../../host";

/** The parts of a case. */
export type CasePart = "overview" | "people" | "incidents" | "testimony" | "custody" | "evidence" | "findings" | "notes" | "timeline";

export type Place =
  // Before a vault is open.
  | { view: "welcome" }
  | { view: "create" }
  | { view: "unlock"; directory: string }
  // Inside one.
  | { view: "today" }
  | { view: "cases" }
  | { view: "new-case" }
  | { view: "case"; id: string; part?: CasePart }
  | { view: "people" }
  /** People who may be recorded twice. */
  | { view: "same" }
  /** Two people side by side. */
  | { view: "compare"; one: string; other: string }
  | { view: "evidence" }
  /** An exhibit that is looked at. */
  | { view: "exhibit"; id: string; inCase?: string; beside?: string }
  /** A picture of which parts are hidden in a copy. */
  | { view: "redact"; id: string; inCase?: string }
  /** What is said in a recording is written down; `corrects` is the transcript that is corrected. */
  | { view: "transcribe"; id: string; inCase?: string; corrects?: string }
  /** An exhibit is translated; `corrects` is the translation that is corrected. */
  | { view: "translate"; id: string; inCase?: string; corrects?: string }
  | { view: "facilities" }
  /** Fields and terms that this vault adds. */
  | { view: "own" }
  /** Any record but a case: its page. */
  | { view: "record"; kind: Kind; id: string; inCase?: string }
  /** The form of a new one; `preset` are fields that are filled in already. */
  | { view: "new"; kind: Kind; inCase?: string; preset?: Record<string, unknown> }
  /** A first account, taken down quickly. */
  | { view: "capture"; inCase?: string }
  /** A testimony taken step by step; `preset` is what is known of it already. */
  | { view: "interview"; inCase?: string; preset?: Record<string, unknown> }
  /** The table of who did what to whom in that incident. */
  | { view: "matrix"; id: string; inCase?: string }
  | { view: "history"; kind: Kind; id: string }
  | { view: "deleted" }
  | { view: "search"; query?: string; inCase?: string }
  | { view: "packages" }
  | { view: "seal"; inCase?: string; records?: string[] }
  | { view: "verify" }
  /** Rows of a table become incidents. */
  | { view: "import"; inCase?: string }
  | { view: "backup" }
  | { view: "settings" }
  | { view: "help"; topic?: string };

/** Places of the vault as a whole, each with its line in the rail. Whoever goes to one has left the case. */
export const PLACES = ["today", "cases", "people", "evidence", "search", "packages", "backup", "settings", "help"] as const;

let path = $state<Place[]>([{ view: "welcome" }]);
/** Places that a step back left, the next one first. */
let ahead = $state<Place[]>([]);

export const place = {
  get here(): Place {
    return path.at(-1) ?? { view: "welcome" };
  },
  /** The way here, the beginning first. */
  get path(): readonly Place[] {
    return path;
  },
  /** Whether there is a step back. */
  get deep(): boolean {
    return path.length > 1;
  },
  /** Whether a step back can be taken again. */
  get ahead(): boolean {
    return ahead.length > 0;
  },
  go(to: Place): void {
    path = [...path, to];
    ahead = [];
  },
  back(): void {
    if (path.length < 2) return;
    ahead = [this.here, ...ahead];
    path = path.slice(0, -1);
  },
  forward(): void {
    const [next, ...rest] = ahead;
    if (!next) return;
    path = [...path, next];
    ahead = rest;
  },
  /** Puts another place where this one is: a step back doesn't return here. */
  replace(to: Place): void {
    path = [...path.slice(0, -1), to];
  },
  /** What a step back returns to, from the next place on: nothing on screen changes. */
  note(here: Place): void {
    Object.assign(this.here, here);
  },
  /** A new beginning, without a way back. */
  begin(...from: Place[]): void {
    path = from;
    ahead = [];
  },
};

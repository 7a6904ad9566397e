// Where the person is: a path of places, each reached from the one before it.
// Owns the path only; what a place looks like is a view's.

export type Place =
  | { view: "welcome" }
  | { view: "create" }
  | { view: "unlock"; directory: string }
  | { view: "cases" }
  | { view: "new-case" }
  | { view: "case"; id: string }
  | { view: "incident"; inCase: string; id?: string };

let path = $state<Place[]>([{ view: "welcome" }]);

export const place = {
  get here(): Place {
    return path.at(-1) ?? { view: "welcome" };
  },
  /** Whether there is a step back. */
  get deep(): boolean {
    return path.length > 1;
  },
  go(to: Place): void {
    path = [...path, to];
  },
  back(): void {
    if (path.length > 1) path = path.slice(0, -1);
  },
  /** Puts another place where this one is: a step back doesn't return here. */
  replace(to: Place): void {
    path = [...path.slice(0, -1), to];
  },
  /** A new beginning, without a way back. */
  begin(...from: Place[]): void {
    path = from;
  },
};

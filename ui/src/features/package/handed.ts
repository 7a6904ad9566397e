// A file that the person points at once and looks at in another place: a package that was just sealed, to be checked.
// It is taken once, and never noted down with the place: its token is good for this process only.

import type { Chosen } from "../../host";
import type { Way } from "./sealing.svelte";

export interface Handed {
  file: Chosen;
  way: Way;
}

let handed: Handed | undefined;

export function handOver(next: Handed): void {
  handed = next;
}

export function takeHanded(): Handed | undefined {
  const taken = handed;
  handed = undefined;
  return taken;
}

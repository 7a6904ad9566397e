// Which records may go into a package: the team's own papers never do, so sealing them isn't offered.

import type { Kind } from "../../host";

const INTERNAL: readonly Kind[] = ["consent", "note", "mapping", "import"];

export function sealable(kind: Kind): boolean {
  return !INTERNAL.includes(kind);
}

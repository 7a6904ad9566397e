// Which records may go into a package alone: those for which there are rules of disclosure. The team's own papers never do.

import type { Kind } from "../../host";

const DISCLOSED: readonly Kind[] = ["case", "person", "incident", "act", "involvement", "testimony", "evidence"];

export function sealable(kind: Kind): boolean {
  return DISCLOSED.includes(kind);
}

// Nearer and farther by keys, wherever something can be enlarged. “+” is Shift and “=” on most keyboards.

import { bindKey } from "../../components/keys";

/** How many times larger a step makes it. */
export const STEP = 1.25;

/** Until the returned function is called. */
export function bindCloser(closer: (times: number) => void): () => void {
  const keys = [
    bindKey("+", () => closer(STEP)),
    bindKey("Shift++", () => closer(STEP), { unlessTyping: true }),
    bindKey("=", () => closer(STEP)),
    bindKey("-", () => closer(1 / STEP)),
  ];
  return () => keys.forEach((release) => release());
}

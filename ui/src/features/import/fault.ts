// What a person reads when a table or its mapping is refused: what happened, and where.

import { t, words } from "../../components/words.svelte";
import { Failure } from "../../host";
import { explain } from "../session/fault";

/** What is said of a row or a table. */
export function reason(code: string): string {
  const key = `import-${code}`;
  return words.has(key) ? t(key) : code;
}

export function tell(thrown: unknown): string {
  const { args } = Failure.from(thrown);
  const key = `import-${args["reason"]}`;
  const told = { shown: "", line: 0, most: 0, entry: 0, ...args };
  return words.has(key) ? `${explain(thrown)}\n${t(key, told)}` : explain(thrown);
}

// What a person reads when a command failed: what happened, what was kept, what to do.

import { t, words } from "../../components/words.svelte";
import { Failure } from "../../host";

export function explain(thrown: unknown): string {
  const failure = Failure.from(thrown);
  const key = `error-${failure.code}`;
  return words.has(key) ? t(key, failure.args) : t("error-unexpected", { code: failure.code });
}

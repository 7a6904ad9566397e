// What a person reads when a command failed: what happened, what was kept, what to do.

import { t, words } from "../../components/words.svelte";
import { Failure } from "../../host";

export function explain(thrown: unknown): string {
  const failure = Failure.from(thrown);
  const key = `error-${failure.code}`;
  return words.has(key) && failure.code !== "unexpected" ? t(key, failure.args) : t("error-unexpected", { code: failure.code });
}

/** What the person ended themselves is no fault: it is said without alarm. */
export function toneOf(thrown: unknown): "plain" | "wrong" {
  const { code } = Failure.from(thrown);
  return code === "cancelled" || code === "authentication_needed" ? "plain" : "wrong";
}

// What a person reads when a command failed: what happened, what was kept, what to do.

import { t, words } from "../../components/words.svelte";
import { Failure } from "../../host";

export function explain(thrown: unknown): string {
  const failure = Failure.from(thrown);
  const key = `error-${failure.code}`;
  if (!words.has(key) || failure.code === "unexpected") return t("error-unexpected", { code: failure.code });
  return [t(key, failure.args), dateFault(failure)].filter(Boolean).join(" ");
}

/** What is wrong with a date, where it is known. */
export function dateFault({ code, args }: Failure): string {
  const key = `date-fault-${String(args["reason"] ?? "")}`;
  return code === "date_unreadable" && words.has(key) ? t(key) : "";
}

/** What the person ended themselves is no fault: it is said without alarm. */
export function toneOf(thrown: unknown): "plain" | "wrong" {
  const { code } = Failure.from(thrown);
  return code === "cancelled" || code === "authentication_needed" ? "plain" : "wrong";
}

// How a time stamp is told: what it is called, what it appeals to, how far it can be relied on.

import { timeWords } from "../../components/measure";
import { t } from "../../components/words.svelte";
import type { TimestampTold } from "../../host";

/** Told apart by when it was asked for, or taken in. */
export function titleOf({ stamp }: TimestampTold): string {
  const protocol = stamp.protocol === "opentimestamps" ? "OpenTimestamps" : "RFC 3161";
  const when = stamp.requested ?? stamp.taken;
  const of = stamp.head_size === undefined ? "" : t("custody-stamp-of", { entry: stamp.head_size });
  return [protocol, when && timeWords(when), of].filter(Boolean).join(" · ");
}

/** The key of what is said of it. */
export function standingOf({ stamp, open, holds }: TimestampTold): string {
  if (!holds) return "custody-stamp-broken";
  if (open) return "custody-stamp-open";
  if (stamp.protocol === "opentimestamps") return "custody-stamp-unverified";
  return stamp.anchored === true ? "custody-stamp-anchored" : "custody-stamp-unanchored";
}

/** `bitcoin 358391`, `pending https://…` in words. */
export function attestationWords(attestation: string): string {
  const [of = "", ...rest] = attestation.split(" ");
  const value = rest.join(" ");
  if (of === "bitcoin") return t("custody-stamp-bitcoin", { block: value });
  if (of === "litecoin") return t("custody-stamp-litecoin", { block: value });
  if (of === "pending") return t("custody-stamp-pending", { address: value });
  return t("custody-stamp-unknown", { tag: value });
}

/** The name of a file that leaves the vault: it says nothing of what the exhibit is called. */
export function fileOf(id: string): string {
  return `stamp-${id.slice(0, 8)}`;
}

/** What is typed on the computer with a network. */
export function commandOf(path: string): string {
  const name = path.split("/").at(-1) ?? path;
  const quoted = /^[\w.-]+$/u.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`;
  const answer = quoted.replace(/(\.tsq)?('?)$/u, ".tsr$2");
  return `curl -H 'Content-Type: application/timestamp-query' --data-binary @${quoted} https://freetsa.org/tsr > ${answer}`;
}

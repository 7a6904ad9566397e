// Time stamps in a rehearsal: a request waits, whatever comes back completes it.

import type { Answer, Rehearsal, Stored } from "./host";
import { recordsOf } from "./record";

const HASH = "c0ff".repeat(16);

function told({ id, record }: Stored): object {
  const { answer, ...stamp } = record;
  return { id, stamp, open: record["taken"] === undefined, bytes: answer === undefined ? null : 3_200, holds: true };
}

export function stampAnswers(rehearsal: Rehearsal): Record<string, Answer> {
  const stamps = (exhibit: unknown): Stored[] =>
    [...rehearsal.stored.values()].filter(
      (each) => each.kind === "timestamp" && each.record["exhibit"] === exhibit && (recordsOf(rehearsal).states.get(each.id) ?? "live") === "live",
    );
  const of = (exhibit: unknown): object => (exhibit ? { exhibit, sha256: HASH } : { head: "e".repeat(64), head_size: 12, sha256: "e".repeat(64) });
  return {
    "timestamp.list": ({ exhibit }) => ({ stamps: stamps(exhibit).map(told) }),
    "timestamp.request": ({ exhibit, out }) => {
      const requested = "2026-11-28T15:00:00Z";
      const id = rehearsal.put("timestamp", { ...of(exhibit), protocol: "rfc3161", nonce: "1f2e", requested });
      return { id, sha256: HASH, nonce: "1f2e", out };
    },
    "timestamp.take": ({ exhibit, certificate }) => {
      const waiting = stamps(exhibit).find(({ record }) => record["taken"] === undefined);
      const id = waiting?.id ?? rehearsal.put("timestamp", { ...of(exhibit), protocol: "rfc3161" });
      const stored = rehearsal.found(id);
      Object.assign(stored.record, {
        time: "2026-11-28T15:04:05Z", accuracy: 500_000, authority: "O=Invented Clock, CN=Clock 1", serial: "4e",
        policy: "1.3.6.1.4.1.99999.1", certificates: [`${"ab".repeat(32)} O=Invented Clock, CN=Clock 1`, `${"cd".repeat(32)} O=Invented Roots, CN=Invented Root`],
        anchored: certificate !== undefined, answer: "AAAA", taken: "2026-11-28T16:00:00Z",
      });
      return { told: told(stored), known: false };
    },
    "timestamp.extract": ({ out }) => ({ out, bytes: 3_200 }),
  };
}

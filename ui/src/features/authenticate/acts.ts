// The acts that the passphrase is asked for once more. The main window names the act when it asks; the small window is
// told it in its address. An act that isn't known there is told as any of them.

export const ACTS = ["seal", "extract", "certificate", "request", "backup", "erase", "passphrase", "sheet", "rekey"] as const;

export type Act = (typeof ACTS)[number];

export function actOf(search: string): Act | "any" {
  const told = new URLSearchParams(search).get("act");
  return ACTS.find((act) => act === told) ?? "any";
}

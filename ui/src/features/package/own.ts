// The keys that packages sealed here were signed with: each recipient has another one, each passphrase a new one.
// The vault's own memory of a window, so it is as secret as the vault, and short.

import { settings } from "../session/settings.svelte";

const NAME = "package/signers";
const MOST = 500;

function signers(): string[] {
  return (settings.of(NAME) ?? "").split(" ").filter(Boolean);
}

/** A package is sealed all the same where this can't be kept. */
export async function keepSigner(fingerprint: string): Promise<void> {
  const others = signers().filter((each) => each !== fingerprint);
  await settings.keep(NAME, [...others, fingerprint].slice(-MOST).join(" ")).catch(() => undefined);
}

export function isOwnSigner(fingerprint: string): boolean {
  return signers().includes(fingerprint);
}

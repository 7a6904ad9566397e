// A passphrase that was refused: the next one is typed in its place, or it is looked at and mended.

import { tick } from "svelte";

/** The field that was refused has the focus, all of it selected. */
export async function selectRefused(form: HTMLElement | undefined): Promise<void> {
  await tick();
  const field = form?.querySelector<HTMLInputElement>("input[aria-invalid]");
  field?.focus();
  field?.select();
}

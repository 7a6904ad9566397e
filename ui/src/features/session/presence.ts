// Somebody is at the window: told to the program now and then, so that it doesn't lock while they work.

import { host } from "../../host";

/** Seconds between two tellings, however much is typed. */
const PAUSE = 10;
const SIGNS = ["keydown", "pointerdown", "pointermove", "wheel"] as const;
/** Minutes without anybody, unless the person chose others. */
export const USUAL_MINUTES = 5;

let playing = 0;
/** When somebody last touched anything, and for how many minutes of listening that counts: who walks away has left. */
let touched = 0;
const LISTENING = 30;

/** Somebody listens or watches, and touches nothing: that counts as being there. */
export function stillHere(): void {
  const now = performance.now();
  if (now - touched > LISTENING * 60_000 || (playing > 0 && now - playing < PAUSE * 1000)) return;
  playing = now;
  void host.call("window.active", {}).catch(() => undefined);
}

/** Listens until the returned function is called. */
export function watchPresence(): () => void {
  let told = 0;
  function see(): void {
    const now = performance.now();
    touched = now;
    if (told > 0 && now - told < PAUSE * 1000) return;
    told = now;
    void host.call("window.active", {}).catch(() => undefined);
  }
  for (const sign of SIGNS) window.addEventListener(sign, see, { passive: true });
  return () => {
    for (const sign of SIGNS) window.removeEventListener(sign, see);
  };
}

/** So many minutes from now on; what can't be read is the usual. */
export async function waitFor(minutes: string | undefined): Promise<void> {
  const read = Number(minutes);
  await host.call("window.idle", { minutes: read >= 1 && read <= 60 ? read : USUAL_MINUTES }).catch(() => undefined);
}

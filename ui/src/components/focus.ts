// The focus is never lost: where what had it goes away, it returns to where it came from, or to the screen's name.

/** Focuses the first of them that is still on the page; failing all, the heading of the screen. */
export function refocus(...elements: (Element | null | undefined)[]): void {
  const heading = [...document.querySelectorAll<HTMLElement>("h1")].at(-1);
  for (const each of [...elements, heading]) {
    if (!(each instanceof HTMLElement) || !each.isConnected || each === document.body) continue;
    each.focus();
    if (document.activeElement === each) return;
  }
}

/** Which of so many the key moves to, in a row or a column; undefined where the key doesn't move. */
export function step(key: string, at: number, count: number, back: string, on: string): number | undefined {
  if (count === 0) return undefined;
  if (key === on) return (at + 1) % count;
  if (key === back) return (at + count - 1) % count;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return undefined;
}

/** Whether nothing has the focus but the screen's name: whoever is at a tab or in a field isn't torn away from it. */
export function unheld(): boolean {
  return document.activeElement?.matches("body, h1") ?? true;
}

/** Down leads into the list of a screen on which nothing has the focus yet. Gives what ends it. */
export function enterByArrow(enter: () => void): () => void {
  const listen = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowDown" || event.defaultPrevented || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
    if (!unheld()) return;
    event.preventDefault();
    enter();
  };
  window.addEventListener("keydown", listen);
  return () => window.removeEventListener("keydown", listen);
}

// What scrolls around an element, and how much of it is covered by what doesn't scroll away.

/** The nearest element that scrolls up and down; the document where there is none. */
export function scrollerOf(node: HTMLElement): HTMLElement {
  for (let each = node.parentElement; each; each = each.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(each).overflowY)) return each;
  }
  return document.documentElement;
}

/** Pixels above and below that sticky parts of the page cover now. */
export function coveredBy(scroller: HTMLElement): [number, number] {
  const whole = scroller.getBoundingClientRect();
  let above = 0;
  let below = 0;
  for (const each of scroller.querySelectorAll<HTMLElement>(":scope > *, [data-sticky]")) {
    const style = getComputedStyle(each);
    if (style.position !== "sticky") continue;
    const own = each.getBoundingClientRect();
    if (style.insetBlockEnd !== "auto" && style.insetBlockStart === "auto") below = Math.max(below, whole.bottom - own.top);
    else above = Math.max(above, Math.min(own.bottom - whole.top, own.height));
  }
  return [above, below];
}

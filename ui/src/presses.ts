// What is pressed before the script is there that answers to it: kept, and pressed again then.

/** From now on nothing that is pressed does anything; the returned function presses it all, in its order. */
export function keepPresses(): () => void {
  let kept: HTMLElement[] = [];
  // Enter in a field is a press of the form's button, too.
  const keep = (event: Event): void => {
    event.preventDefault();
    const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>("button, label, input") : null;
    if (pressed) kept.push(pressed);
  };
  document.addEventListener("click", keep, { capture: true });
  return () => {
    document.removeEventListener("click", keep, { capture: true });
    for (const each of kept) if (each.isConnected) each.click();
    kept = [];
  };
}

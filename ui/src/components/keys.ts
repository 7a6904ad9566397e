// Keyboard shortcuts: bound by what is on screen, the latest binding first.
// A letter is found by its place on the keyboard where the layout isn't Latin: Ctrl+L is Ctrl+Д.

type Action = () => void;

const bound = new Map<string, Action[]>();

function letter(event: KeyboardEvent): string {
  if (/^[a-z]$/i.test(event.key)) return event.key.toUpperCase();
  if (/^Key[A-Z]$/.test(event.code) && event.key.length === 1) return event.code.slice(3);
  return event.key === "Escape" ? "Esc" : event.key;
}

function name(event: KeyboardEvent): string {
  const control = event.ctrlKey || event.metaKey ? "Ctrl+" : "";
  return `${control}${event.altKey ? "Alt+" : ""}${event.shiftKey ? "Shift+" : ""}${letter(event)}`;
}

/** Binds a key until the returned function is called: `$effect(() => bindKey("Ctrl+N", begin))`. */
export function bindKey(key: string, action: Action): () => void {
  const actions = bound.get(key) ?? [];
  actions.push(action);
  bound.set(key, actions);
  return () => {
    const at = actions.lastIndexOf(action);
    if (at >= 0) actions.splice(at, 1);
  };
}

/** Runs what is bound to the pressed key. */
export function press(event: KeyboardEvent): void {
  if (event.isComposing || event.defaultPrevented) return;
  const action = bound.get(name(event))?.at(-1);
  if (!action) return;
  event.preventDefault();
  action();
}

/** As ARIA names it. */
export function ariaKeys(key: string): string {
  return key.replace("Ctrl", "Control").replace("Esc", "Escape");
}

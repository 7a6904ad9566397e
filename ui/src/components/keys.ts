// Keyboard shortcuts: bound by what is on screen, the latest binding first.
// A letter is found by its place on the keyboard where the layout isn't Latin: Ctrl+L is Ctrl+Д.

type Action = () => void;
interface Binding {
  action: Action;
  /** Left to a field that holds typed text. */
  unlessTyping: boolean;
}

const bound = new Map<string, Binding[]>();

/** Whether the focus is where text is typed. */
function isTyping(): boolean {
  const at = document.activeElement;
  return at instanceof HTMLTextAreaElement || (at instanceof HTMLInputElement && !["checkbox", "radio"].includes(at.type));
}

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
export function bindKey(key: string, action: Action, { unlessTyping = false } = {}): () => void {
  const bindings = bound.get(key) ?? [];
  const binding = { action, unlessTyping };
  bindings.push(binding);
  bound.set(key, bindings);
  return () => {
    const at = bindings.lastIndexOf(binding);
    if (at >= 0) bindings.splice(at, 1);
  };
}

/** Runs what is bound to the pressed key. */
export function press(event: KeyboardEvent): void {
  if (event.isComposing || event.defaultPrevented) return;
  const binding = bound.get(name(event))?.at(-1);
  if (!binding || (binding.unlessTyping && isTyping())) return;
  event.preventDefault();
  binding.action();
}

/** As ARIA names it. */
export function ariaKeys(key: string): string {
  return key.replace("Ctrl", "Control").replace("Esc", "Escape");
}

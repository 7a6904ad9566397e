// Keyboard shortcuts: bound by what is on screen, the latest binding first.
// A letter is found by its place on the keyboard where the layout isn't Latin: Ctrl+L is Ctrl+Д.

type Action = () => void;

interface Binding {
  action: Action;
  layer: number;
  /** Left to a field that holds typed text. */
  unlessTyping: boolean;
}

const bound = new Map<string, Binding[]>();

/** How many dialogs lie above the screen. */
let layer = 0;

/** These reach through every dialog. */
const always = new Set(["Ctrl+L"]);

/** These belong to the text while somebody types, as every sign by itself does. */
const typed = new Set(["Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y", "Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Delete", "Backspace"]);

function letter(event: KeyboardEvent): string {
  if (/^[a-z]$/i.test(event.key)) return event.key.toUpperCase();
  if (/^Key[A-Z]$/.test(event.code) && event.key.length === 1) return event.code.slice(3);
  return event.key === "Escape" ? "Esc" : event.key;
}

function name(event: KeyboardEvent): string {
  const control = event.ctrlKey || event.metaKey ? "Ctrl+" : "";
  return `${control}${event.altKey ? "Alt+" : ""}${event.shiftKey ? "Shift+" : ""}${letter(event)}`;
}

function typing(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button", "range"].includes(target.type);
  return target instanceof HTMLTextAreaElement;
}

/** Binds a key until the returned function is called: `$effect(() => bindKey("Ctrl+N", begin))`. */
export function bindKey(key: string, action: Action, { unlessTyping = key.length === 1 || typed.has(key) } = {}): () => void {
  const bindings = bound.get(key) ?? [];
  const binding = { action, layer, unlessTyping };
  bindings.push(binding);
  bound.set(key, bindings);
  return () => {
    const at = bindings.lastIndexOf(binding);
    if (at >= 0) bindings.splice(at, 1);
  };
}

/** The keys bound until now rest until the returned function is called: a dialog lies above them. */
export function coverKeys(): () => void {
  layer += 1;
  return () => {
    layer -= 1;
  };
}

/** Runs what is bound to the pressed key. */
export function press(event: KeyboardEvent): void {
  if (event.isComposing || event.defaultPrevented) return;
  const key = name(event);
  const binding = bound.get(key)?.at(-1);
  if (!binding || (binding.unlessTyping && typing(event.target))) return;
  event.preventDefault();
  if (binding.layer >= layer || always.has(key)) binding.action();
}

/** As ARIA names it. */
export function ariaKeys(key: string): string {
  return key.replace("Ctrl", "Control").replace("Esc", "Escape");
}

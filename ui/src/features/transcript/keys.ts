// The keys of transcribing, in one list: what is bound, what stands next to the editor and what a screen reader is told can't
// differ. Letters are found by their place on the keyboard; none is a sign that a text needs, none the program's own.

export const KEYS = {
  play: "Ctrl+P",
  back: "Ctrl+J",
  on: "Ctrl+Shift+J",
  slower: "Alt+ArrowDown",
  faster: "Alt+ArrowUp",
  mark: "Ctrl+M",
  set: "Ctrl+Shift+M",
  unclear: "Ctrl+U",
  "from-word": "Ctrl+Shift+P",
  keep: "Ctrl+S",
  finish: "Ctrl+Shift+S",
} as const;

/** Those that a text field answers to itself. */
export const TYPED = { new: "Enter", next: "Ctrl+Enter", join: "Backspace" } as const;

/** A speaker by number: the keys above the letters. */
export const speakerKey = (number: number): string => `Alt+${number}`;
/** So many speakers have a key. */
export const KEYED = 9;

/** As a key is shown. */
export function shownKey(key: string): string {
  return key.replace("ArrowDown", "↓").replace("ArrowUp", "↑");
}

// What was just done, said in passing, with the way to undo it. Owns the notices that are on screen.
// Must not carry an error: errors stay where they belong until they are dealt with.

/** A text that is put into words when it is shown: in another language it is told anew. */
export type Told = () => string;

export interface Toast {
  key: number;
  text: Told;
  action?: { label: Told; run: () => void };
  keys?: string;
}

let next = 0;
let shown = $state.raw<Toast[]>([]);

export const toast = {
  get all(): Toast[] {
    return shown;
  },

  /** Says it for ten seconds; `keys` runs the action too. What was said before goes: no pile grows. */
  say(text: Told, action?: { label: Told; run: () => void }, keys?: string): void {
    next += 1;
    const said: Toast = { key: next, text, ...(action && { action }), ...(keys && { keys }) };
    shown = [said];
  },

  drop(key: number): void {
    shown = shown.filter((each) => each.key !== key);
  },

  /** The person went elsewhere: only what can still be undone stays for its time. */
  leave(): void {
    shown = shown.filter((each) => each.action);
  },

  /** Nothing of an open vault stays on screen or in memory after it. */
  dropAll(): void {
    shown = [];
  },
};

// What was just done, said for a while, with the way to undo it.

export interface Toast {
  number: number;
  text: string;
  action?: { label: string; run: () => void };
}

/** Milliseconds that a toast stays, unless somebody is at it. */
export const STAY = 10_000;

let toasts = $state.raw<Toast[]>([]);
let next = 1;

export const toast = {
  get all(): Toast[] {
    return toasts;
  },
  /** Says it; what was said before goes, so that one undo is in reach and no pile grows. */
  say(text: string, action?: { label: string; run: () => void }): void {
    toasts = [{ number: next++, text, ...(action && { action }) }];
  },
  drop(number: number): void {
    toasts = toasts.filter((each) => each.number !== number);
  },
  /** What was said of a vault that is closed is gone with it. */
  dropAll(): void {
    toasts = [];
  },
};

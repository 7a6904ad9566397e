// What is said in passing: one sentence, and at most one thing to do about it.

export interface Toast {
  id: number;
  text: string;
  action?: { label: string; run: () => void };
  keys?: string;
}

let next = 1;
let toasts = $state.raw<Toast[]>([]);

export const toast = {
  get all(): readonly Toast[] {
    return toasts;
  },
  say(text: string, action?: { label: string; run: () => void }, keys?: string): void {
    toasts = [...toasts.slice(-2), { id: next++, text, ...(action && { action }), ...(keys && { keys }) }];
  },
  drop(id: number): void {
    toasts = toasts.filter((each) => each.id !== id);
  },
};

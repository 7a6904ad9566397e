// The way back from the change that was made last: by the button of its message, or Ctrl+Z.
// Where a text field has the focus, Ctrl+Z is the field's own.

import { t } from "../../components/words.svelte";
import { toast, type Told } from "../../components/toast.svelte";
import { explain } from "../session/fault";
import { changes } from "./changes.svelte";

let last: (() => Promise<unknown>) | undefined;
/** What is said once it was taken back. */
let then: Told = () => "";

async function run(action: () => Promise<unknown>, undone: Told): Promise<void> {
  if (last === action) forget();
  try {
    await action();
    toast.say(undone);
  } catch (thrown) {
    toast.say(() => explain(thrown));
  }
  changes.tell();
}

function typesInto(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.matches("input, textarea, select") || target.isContentEditable);
}

function hear(event: KeyboardEvent): void {
  const z = event.key.toLowerCase() === "z" || event.code === "KeyZ";
  if (!last || !z || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
  if (typesInto(event.target) || document.querySelector("dialog[open]")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  void run(last, then);
}

function forget(): void {
  last = undefined;
  window.removeEventListener("keydown", hear, true);
}

export const undo = {
  /** Says what was done and offers the way back; `undone` says what it led to. */
  offer(text: Told, action: () => Promise<unknown>, undone: Told): void {
    changes.tell();
    last = action;
    then = undone;
    window.addEventListener("keydown", hear, true);
    toast.say(text, { label: () => t("record-undo"), run: () => void run(action, undone) }, "Ctrl+Z");
  },
  /** Says what was done where there is no way back from it. */
  tell(text: Told): void {
    changes.tell();
    forget();
    toast.say(text);
  },
  forget,
};

// What was saved or deleted, said with the way back.

import { t } from "../../components/words.svelte";
import { toast } from "../../components/toast.svelte";
import { host } from "../../host";
import { explain } from "../session/fault";

async function undo(id: string, version: number, after: () => void): Promise<void> {
  try {
    await host.call("record.undo", { id, version });
    toast.say(t("record-undone"));
    after();
  } catch (thrown) {
    toast.say(explain(thrown));
  }
}

/** Says that a change stands, and offers to undo it; `after` runs once it is undone. */
export function offerUndo(text: string, saved: { id: string; version: number }, after: () => void): void {
  toast.say(text, { label: t("record-undo"), run: () => void undo(saved.id, saved.version, after) });
}

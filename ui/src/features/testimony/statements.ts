// What can follow a testimony: a later statement, a translation, a transcript. Each is a record beside it that names it.

import { t } from "../../components/words.svelte";
import type { Shown } from "../../host";
import { typedDate, today } from "../record/date";
import { holds, type Document, type Form, type TypedAddition } from "../record/form";
import { beginInterview, beginNew } from "../record/goto";

/** Since when nothing of it can be changed; undefined where it can. */
export function sealedSince(shown: Pick<Shown, "kind" | "record"> | undefined): { edtf: string } | undefined {
  const sealed = shown?.kind === "testimony" ? shown.record["sealed"] : undefined;
  return holds(sealed) ? (sealed as { edtf: string }) : undefined;
}

/** What it was made from, where it is a translation or a transcript. */
export function originalOf({ kind, record }: Pick<Shown, "kind" | "record">): string | undefined {
  const original = kind === "testimony" ? record["original"] : undefined;
  return typeof original === "string" ? original : undefined;
}

/** The form of a sealed testimony: the next addition stands there, with today's date. */
export function withAddition(form: Form): Form {
  const before = (form["additions"] ?? []) as TypedAddition[];
  return { ...form, additions: [...before, { date: typedDate(today()), text: "" }] };
}

/** Who said it is the same in all of them. */
function about({ record }: Shown): Document {
  return record["speaker"] === undefined ? {} : { speaker: record["speaker"] };
}

export function beginLater(shown: Shown, inCase: string | undefined): void {
  beginInterview(inCase, { corrects: shown.id, ...about(shown) });
}

/** As they stand in the menu of what can be added to its page. */
export function statementsOn(shown: Shown, inCase: string | undefined): { key: string; label: string; run: () => void }[] {
  if (shown.kind !== "testimony") return [];
  const made = (derivation: string): void => beginNew("testimony", inCase, { original: shown.id, derivation, ...about(shown) });
  return [
    { key: "later", label: t("testimony-later"), run: () => beginLater(shown, inCase) },
    { key: "translation", label: t("testimony-translation"), run: () => made("translation") },
    { key: "transcript", label: t("testimony-transcript"), run: () => made("transcript") },
  ];
}

// What a record's page is called, and which field that is: the page doesn't say it twice.

import { timeWords } from "../../components/measure";
import { t } from "../../components/words.svelte";
import type { Kind, Shown } from "../../host";
import type { Titles } from "./titles.svelte";
import { term } from "./words";

const headings: Partial<Record<Kind, string>> = { case: "title", person: "names", incident: "title", evidence: "title", facility: "names", proceeding: "title", task: "title", own_field: "title", term: "title" };

export function headingOf(kind: Kind): string | undefined {
  return headings[kind];
}

function named(id: unknown, titles: Titles): string {
  return typeof id === "string" ? (titles.of(id)?.title ?? "") : "";
}

/** A list has a long title cut; its own page has the whole of it. */
function whole({ kind, record, title }: Shown): string {
  const texts = record[headings[kind] ?? ""];
  const begun = title.replace(/…$/u, "").trimEnd();
  const found = Array.isArray(texts) ? (texts as { text?: string }[]).find(({ text }) => text?.startsWith(begun)) : undefined;
  return found?.text ?? title;
}

/** Whoever has no name is told apart by the beginning of the description. */
function described(texts: unknown): string {
  const { text = "" } = (Array.isArray(texts) ? (texts as { text?: string }[])[0] : undefined) ?? {};
  return text.length > 70 ? `${text.slice(0, 70).replace(/\s+\S*$/u, "")}…` : text;
}

export function pageTitle(shown: Shown, titles: Titles): string {
  const { kind, record } = shown;
  if (kind === "act") {
    const type = typeof record["type"] === "string" ? term("act_type", record["type"]) : "";
    return [type, named(record["victim"], titles)].filter(Boolean).join(" — ");
  }
  if (kind === "testimony") {
    const speaker = named(record["speaker"], titles);
    return speaker ? t("testimony-by", { name: speaker }) : shown.title;
  }
  if (kind === "consent") {
    const person = named(record["person"], titles);
    return person ? t("consent-of", { name: person }) : shown.title;
  }
  if (kind === "involvement") {
    if (record["unknown"] === true) return t("act-unknown");
    return named(record["perpetrator"], titles) || described(record["description"]) || shown.title;
  }
  if (kind === "import" && typeof record["file_name"] === "string") return record["file_name"];
  return whole(shown) || (kind === "evidence" && typeof record["obtained"] === "string" ? timeWords(record["obtained"]) : "");
}

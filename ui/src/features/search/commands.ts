// What can be done from anywhere, as data: its text is `command-<key>`, other words for it `command-<key>-words`.

import { everyLanguage } from "../../components/words.svelte";
import type { Kind } from "../../host";
import { topicOf } from "../help/topics";
import { taking } from "../intake/taking.svelte";
import { place, PLACES, type Place } from "../place/place.svelte";
import { belonging, presetFor } from "../record/belonging";
import type { Document } from "../record/form";
import { session } from "../session/session.svelte";

export interface Command {
  key: string;
  /** Its shortcut, where it has one on every screen. */
  keys?: string;
  /** Where it can be done; everywhere if nothing is said. */
  where?: () => boolean;
  run: () => void;
}

const OUTSIDE = new Set<Place["view"]>([...PLACES, "deleted", "verify", "new-case", "facilities", "same"]);

/** The case where the person is: not one that they have left for a place of the whole vault. */
export function caseHere(): string | undefined {
  for (const at of [...place.path].reverse()) {
    if (at.view === "case") return at.id;
    if ("inCase" in at && at.inCase) return at.inCase;
    if (OUTSIDE.has(at.view)) return undefined;
  }
  return undefined;
}

function go(key: string, to: () => Place, more: Partial<Command> = {}): Command {
  return { key, run: () => place.go(to()), ...more };
}

const inCase = (): { inCase?: string } => {
  const id = caseHere();
  return id ? { inCase: id } : {};
};
/** On a record's page it is about that record, as it is by the page's own button. */
const aboutHere = (kind: Kind): { preset?: Document } => {
  const at = place.here;
  return at.view === "record" && belonging(at.kind).includes(kind) ? { preset: presetFor(kind, at) } : {};
};
const begin = (kind: Kind): Command => go(`new-${kind}`, () => ({ view: "new", kind, ...inCase(), ...aboutHere(kind) }));
/** Files, or a folder with everything in it: beside the list that they will stand in. */
const attach = (key: string, sort: "files" | "folder"): Command => ({
  key,
  run: () => {
    const id = caseHere();
    place.go(id ? { view: "case", id, part: "evidence" } : { view: "evidence" });
    void taking.choose(sort, id);
  },
});
const onRecord = (): boolean => place.here.view === "record" || place.here.view === "case";

export const commands: Command[] = [
  go("today", () => ({ view: "today" })),
  go("cases", () => ({ view: "cases" })),
  go("people", () => ({ view: "people" })),
  go("same", () => ({ view: "same" })),
  go("evidence", () => ({ view: "evidence" })),
  go("facilities", () => ({ view: "facilities" })),
  go("search", () => ({ view: "search" }), { keys: "Ctrl+Shift+F" }),
  go("packages", () => ({ view: "packages" })),
  go("new-case", () => ({ view: "new-case" })),
  go("capture", () => ({ view: "capture", ...inCase() }), { keys: "Ctrl+Shift+N" }),
  go("interview", () => ({ view: "interview", ...inCase(), ...aboutHere("testimony") }), { keys: "Ctrl+Shift+T" }),
  attach("attach", "files"),
  attach("attach-folder", "folder"),
  begin("person"),
  begin("incident"),
  begin("act"),
  begin("involvement"),
  begin("testimony"),
  begin("claim"),
  begin("finding"),
  begin("consent"),
  begin("detention"),
  begin("proceeding"),
  begin("hearing"),
  begin("health"),
  begin("relation"),
  begin("representation"),
  begin("intervention"),
  begin("assessment"),
  begin("facility"),
  begin("task"),
  begin("note"),
  go("import", () => ({ view: "import", ...inCase() })),
  go("seal", () => ({ view: "seal", ...inCase() })),
  go("verify", () => ({ view: "verify" })),
  go("backup", () => ({ view: "backup" })),
  go("deleted", () => ({ view: "deleted" })),
  go(
    "history",
    () => {
      const at = place.here;
      if (at.view === "record") return { view: "history", kind: at.kind, id: at.id };
      return at.view === "case" ? { view: "history", kind: "case", id: at.id } : at;
    },
    { where: onRecord },
  ),
  go("own", () => ({ view: "own" })),
  go("settings", () => ({ view: "settings" })),
  { key: "lock", keys: "Ctrl+L", run: () => void session.lock() },
  { key: "russian", run: () => void session.speak("ru") },
  { key: "english", run: () => void session.speak("en") },
  { key: "light", run: () => void session.dress("light") },
  { key: "dark", run: () => void session.dress("dark") },
  go("help", () => ({ view: "help", topic: topicOf(place.here) }), { keys: "F1" }),
];

const flat = (text: string): string => text.toLowerCase().replaceAll("ё", "е");

/** Those that the typed words name, in either language, by their beginnings. */
export function commandsFor(typed: string): Command[] {
  const wanted = flat(typed).split(/[^\p{L}\p{N}+]+/u).filter(Boolean);
  const told = (texts: string[]): boolean => {
    const words = flat(texts.join(" ")).split(/[^\p{L}\p{N}+]+/u);
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  };
  const possible = commands.filter((command) => command.where?.() !== false);
  // What is called so stands before what is only meant by it.
  const called = possible.filter(({ key }) => told(everyLanguage(`command-${key}`)));
  const meant = possible.filter(
    (each) => !called.includes(each) && told([...everyLanguage(`command-${each.key}`), ...everyLanguage(`command-${each.key}-words`)]),
  );
  return [...called, ...meant];
}

// Records: titles, references, drafts, undo, vocabularies, as the rehearsal answers them.

import type { FieldShape, Kind } from "../src/host";
import { firstText, refuse, type Answer, type Rehearsal, type Stored } from "./host";

const vocabularies = import.meta.glob<{ name: string; terms: { code: string; available?: boolean }[] }>(
  "../../src-tauri/crates/domain/vocabularies/*.json",
  { import: "default", eager: true },
);

const texts = (name: string): FieldShape => ({ name, shape: { of: "texts" } });
const line = (name: string): FieldShape => ({ name, shape: { of: "line" } });
const date = (name: string): FieldShape => ({ name, shape: { of: "date" } });
const code = (name: string, vocabulary: string): FieldShape => ({ name, shape: { of: "code", vocabulary } });
const codes = (name: string, vocabulary: string): FieldShape => ({ name, shape: { of: "codes", vocabulary } });
const one = (name: string, kind: Kind): FieldShape => ({ name, shape: { of: "reference", kinds: [kind] } });
const many = (name: string, kind: Kind): FieldShape => ({ name, shape: { of: "references", kinds: [kind] } });
const cases = many("cases", "case");

/** As the program's, of the kinds and fields that tests and looks need. */
const FIELDS: Partial<Record<Kind, FieldShape[]>> = {
  case: [texts("title"), line("reference"), { name: "summary", shape: { of: "long_texts" } }, code("status", "case_status")],
  person: [{ name: "names", shape: { of: "names" } }, codes("roles", "role"), date("birth"), texts("occupation"), cases],
  incident: [
    texts("title"),
    date("date"),
    { name: "place", shape: { of: "place" } },
    { name: "description", shape: { of: "long_texts" } },
    codes("types", "incident_type"),
    { name: "counts", shape: { of: "counts" } },
    cases,
  ],
  act: [code("type", "act_type"), one("victim", "person"), one("incident", "incident"), cases],
  testimony: [one("speaker", "person"), date("date"), { name: "narrative", shape: { of: "narrative" } }, many("incidents", "incident"), cases],
  consent: [one("person", "person"), one("testimony", "testimony"), code("basis", "basis"), codes("purposes", "purpose"), code("level", "consent_level"), cases],
  evidence: [texts("title"), line("file_name"), many("shows", "person"), { name: "shows_nobody", shape: { of: "flag" } }, cases],
  note: [{ name: "text", shape: { of: "narrative" } }, cases],
};

function titleOf(each: Stored): string {
  const own = ["title", "names", "description"].map((field) => firstText(each.record[field])).find(Boolean);
  return own ?? String(each.record["text"] ?? each.record["file_name"] ?? "");
}

export function recordAnswers(rehearsal: Rehearsal): Record<string, Answer> {
  const drafts = new Map<string, unknown>();
  const row = (each: Stored): object => ({ ...rehearsal.row(each), title: titleOf(each), state: rehearsal.deleted.has(each.id) ? "deleted" : "live" });
  return {
    "vocabulary.list": () =>
      Object.values(vocabularies).map((each) => ({ ...each, terms: each.terms.map((term) => ({ available: true, ...term })) })),
    "vocabulary.fields": () => Object.entries(FIELDS).map(([kind, fields]) => ({ kind, fields })),
    "record.titles": ({ ids }) => (ids as string[]).flatMap((id) => rehearsal.stored.get(id) ?? []).map(row),
    "record.around": ({ id }) => {
      const links = [...rehearsal.stored.values()].flatMap((each) =>
        Object.entries(each.record)
          .filter(([role, value]) => role !== "cases" && (value === id || (Array.isArray(value) && value.includes(id))))
          .map(([role]) => ({ role, row: row(each) })),
      );
      return { links, total: links.length };
    },
    "record.undo": ({ id, version }) => {
      const now = rehearsal.found(id);
      if (now.version !== version) refuse("conflict", { version: String(now.version) });
      const last = rehearsal.past.get(now.id)?.pop();
      if (last) rehearsal.stored.set(now.id, { ...last, version: now.version + 1 });
      else rehearsal.deleted.add(now.id);
      return { id, version: now.version + 1 };
    },
    "record.delete": ({ id }) => {
      const now = rehearsal.found(id);
      rehearsal.deleted.add(now.id);
      return { id, version: now.version };
    },
    "record.restore": ({ id }) => {
      rehearsal.deleted.delete(String(id));
      return { id, version: rehearsal.found(id).version };
    },
    "record.history": ({ id }) => ({
      changes: [
        {
          version: 1, time: "2026-01-01T10:00:00Z", action: "record.save", author: null, device: "00",
          fields: Object.entries(rehearsal.found(id).record).map(([name, value]) => {
            const made = (path: string, after: unknown): object => ({ path, before: null, after, erased: false });
            if (name === "date") return made("date/edtf", (value as { edtf: string }).edtf);
            if (Array.isArray(value) && typeof value[0] === "string") return made(name, value);
            return made(`${name}/0011223344556677/text`, firstText(value));
          }),
        },
      ],
    }),
    "case.overview": ({ id }) => {
      const counts = new Map<string, number>();
      for (const each of rehearsal.stored.values()) {
        if ((each.record["cases"] as string[] | undefined)?.includes(String(id))) counts.set(each.kind, (counts.get(each.kind) ?? 0) + 1);
      }
      const people = counts.get("person") ?? 0;
      return {
        id,
        title: titleOf(rehearsal.found(id)),
        counts: [...counts].map(([kind, count]) => ({ kind, count })),
        consent: { people, agreed: 0, due: 0, refused: 0, withdrawn: 0, unasked: people },
      };
    },
    "draft.keep": ({ name, body }) => {
      drafts.set(String(name), body);
      return {};
    },
    "draft.show": ({ name }) => ({ body: drafts.get(String(name)) ?? null }),
    "draft.list": () => [...drafts.keys()].map((name) => ({ name, changed: "2026-01-01T00:00:00Z" })),
    "draft.drop": ({ name }) => {
      drafts.delete(String(name));
      return {};
    },
  };
}

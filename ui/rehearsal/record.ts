// Records: titles, references, history, undo, drafts, vocabularies, as the rehearsal answers them.

import { readTyped } from "./date";
import { fields, referring } from "./fields";
import { firstText, refuse, type Answer, type Args, type Rehearsal, type Stored } from "./host";
import { needed, onlyAdds, overviewOf } from "./rules";
import { vocabularies } from "./vocabulary";

interface Change {
  version: number;
  action: string;
  record: Args;
  state: string;
}

/** What a test can look at and set beforehand. */
export class Records {
  readonly states = new Map<string, string>();
  readonly drafts = new Map<string, { body: unknown; changed: string }>();
  readonly past = new Map<string, Change[]>();
  /** Whether there is no room for a draft. */
  full = false;
}

const known = new WeakMap<Rehearsal, Records>();

export function recordsOf(rehearsal: Rehearsal): Records {
  const found = known.get(rehearsal) ?? new Records();
  known.set(rehearsal, found);
  return found;
}

function label(rehearsal: Rehearsal, vocabulary: string, code: unknown): string {
  const term = vocabularies.find((each) => each.name === vocabulary)?.terms.find((each) => each.code === code);
  return term ? (rehearsal.language === "ru" ? term.ru : term.en) : String(code ?? "");
}

function titleOf(rehearsal: Rehearsal, { kind, record }: Stored): string {
  const name = (id: unknown): string => {
    const found = rehearsal.stored.get(String(id));
    return found ? titleOf(rehearsal, found) : "";
  };
  if (kind === "act") return label(rehearsal, "act_type", record["type"]);
  if (kind === "involvement") return label(rehearsal, record["degree"] ? "involvement_degree" : "perpetrator_type", record["degree"] ?? record["perpetrator_type"]);
  if (kind === "relation") return `${name(record["person"])} · ${label(rehearsal, "relation", record["relation"])}`;
  if (kind === "consent") return `${name(record["person"])} · ${label(rehearsal, "basis", record["basis"])}`;
  const text = String(record["narrative"] ?? record["text"] ?? "").slice(0, 80);
  const own = firstText(record["title"]) || firstText(record["names"]) || firstText(record["description"]) || text;
  return (kind === "testimony" && name(record["speaker"])) || own || String(record["file_name"] ?? "");
}

export function rowOf(rehearsal: Rehearsal, each: Stored): object {
  const { record } = each;
  const date = (record["date"] ?? record["obtained"] ?? record["birth"]) as { edtf: string; phrase?: string } | undefined;
  const person = rehearsal.stored.get(String(record["victim"] ?? record["perpetrator"] ?? record["related"]));
  const place = firstText((record["place"] as Args | undefined)?.["text"]);
  const detail = person ? titleOf(rehearsal, person) : place || firstText(record["occupation"]) || String(record["reference"] ?? "");
  return {
    id: each.id,
    kind: each.kind,
    title: titleOf(rehearsal, each),
    detail: [detail, each.kind === "relation" || (each.kind === "involvement" && !detail) ? firstText(record["description"]) : ""].filter(Boolean).join(" · "),
    date: date?.edtf ?? "",
    date_words: date?.edtf ? (readTyped(date.edtf, rehearsal.language)?.words ?? "") : (date?.phrase ?? ""),
    version: each.version,
    state: recordsOf(rehearsal).states.get(each.id) ?? "live",
  };
}

export function recordAnswers(rehearsal: Rehearsal): Record<string, Answer> {
  const records = recordsOf(rehearsal);
  const stateOf = (id: string): string => records.states.get(id) ?? "live";

  function change(id: string, action: string, record: Args, state: string): object {
    const before = rehearsal.found(id);
    const past = records.past.get(id) ?? [{ version: before.version, action: "record.save", record: before.record, state: stateOf(id) }];
    const version = before.version + 1;
    rehearsal.stored.set(id, { ...before, version, record });
    records.states.set(id, state);
    records.past.set(id, [...past, { version, action, record, state }]);
    return { id, version };
  }

  function list(args: Args): object {
    const { kind, case: inCase, after, offset, limit, deleted, words, order } = args;
    const state = deleted ? "deleted" : "live";
    const all = [...rehearsal.stored.values()].filter(
      (each) =>
        each.kind === kind &&
        stateOf(each.id) === state &&
        (!inCase || (each.record["cases"] as string[] | undefined)?.includes(String(inCase))) &&
        (!words || JSON.stringify(each.record).toLowerCase().includes(String(words).toLowerCase())),
    );
    if (order === "recent") all.reverse();
    const from = after ? Number(after) : Number(offset ?? 0);
    const to = from + Number(limit ?? 100);
    return { rows: all.slice(from, to).map(rehearsal.row), next: to < all.length ? String(to) : null, total: all.length };
  }

  function save({ kind, id, version, record, draft, with: belongings }: Args): object {
    const missing = needed(String(kind), record as Args);
    if (missing) refuse("field_missing", { field: missing });
    if (draft) records.drafts.delete(String(draft));
    if (!id) {
      const saved = rehearsal.put(String(kind), record as Args);
      const parts = (belongings ?? []) as { kind: string; field: string; record: Args }[];
      return { id: saved, version: 1, with: parts.map((part) => rehearsal.put(part.kind, { ...part.record, [part.field]: saved })) };
    }
    const before = rehearsal.found(id);
    if (before.version !== version) refuse("conflict", { version: String(before.version) });
    if (kind === "testimony" && before.record["narrative"] !== (record as Args)["narrative"]) refuse("narrative_kept");
    if (before.record["sealed"] && !onlyAdds(record as Args, before.record)) refuse("testimony_sealed");
    return change(before.id, "record.save", record as Args, "live");
  }

  function undo({ id, version }: Args): object {
    const now = rehearsal.found(id);
    if (now.version !== version) refuse("conflict", { version: String(now.version) });
    const before = records.past.get(now.id)?.find((each) => each.version === now.version - 1);
    return before ? change(now.id, "record.undo", before.record, before.state) : change(now.id, "record.undo", now.record, "deleted");
  }

  function around({ id }: Args): object {
    const links = [...rehearsal.stored.values()].flatMap((each) =>
      referring(each.kind)
        .filter((role) => role !== "cases" && [each.record[role]].flat().includes(String(id)))
        .map((role) => ({ role, row: rehearsal.row(each) })),
    );
    return { links, total: links.length };
  }

  function history({ id }: Args): object {
    const now = rehearsal.found(id);
    const past = records.past.get(now.id) ?? [{ version: now.version, action: "record.save", record: now.record, state: stateOf(now.id) }];
    const changes = past.map((each, at) => {
      const before = past[at - 1];
      const names = new Set([...Object.keys(each.record), ...Object.keys(before?.record ?? {})]);
      const differing = [...names].filter((name) => JSON.stringify(each.record[name]) !== JSON.stringify(before?.record[name]));
      const told = differing.map((path) => ({ path, before: before?.record[path] ?? null, after: each.record[path] ?? null, erased: false }));
      const state = before && before.state !== each.state ? [{ path: "@state", before: before.state, after: each.state, erased: false }] : [];
      const { version, action } = each;
      return { version, time: "2026-11-26T12:00:00Z", action, author: "", device: "a1b2c3d4e5f60718", own: false, fields: [...told.map(flat), ...state] };
    });
    return { changes };
  }

  /** As the journal has it: the text of a text, the EDTF of a date. */
  function flat(each: { path: string; before: unknown; after: unknown; erased: boolean }): object {
    const part = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.length > 0 && typeof value[0] === "object" ? firstText(value) : value;
      return typeof value === "object" && value !== null && "edtf" in value ? value.edtf : value;
    };
    const texts = [each.before, each.after].some((value) => Array.isArray(value) && typeof value[0] === "object");
    return { ...each, path: texts ? `${each.path}/0123456789abcdef/text` : each.path, before: part(each.before), after: part(each.after) };
  }

  function setAll(ids: unknown, action: string, state: string): object {
    for (const id of ids as string[]) change(id, action, rehearsal.found(id).record, state);
    return { changed: ids };
  }

  const inLanguage = (texts: unknown, language: string): string => {
    const all = (texts ?? []) as { language?: string; text: string }[];
    return (all.find((each) => each.language === language) ?? all[0])?.text ?? "";
  };

  function own(): object {
    const live = (kind: string): [string, Record<string, unknown>][] =>
      [...rehearsal.stored].filter(([id, each]) => each.kind === kind && stateOf(id) === "live").map(([id, each]) => [id, each.record]);
    const said = (id: string, record: Record<string, unknown>): object => ({
      ...record,
      id,
      en: inLanguage(record["title"], "en"),
      ru: inLanguage(record["title"], "ru"),
      meaning: inLanguage(record["definition"], rehearsal.language),
      deprecated: record["deprecated"] === true,
    });
    return { fields: live("own_field").map(([id, record]) => said(id, record)), terms: live("term").map(([id, record]) => said(id, record)) };
  }

  return {
    "vocabulary.list": () => vocabularies,
    "vocabulary.fields": () => fields,
    "vocabulary.own": own,
    "record.list": list,
    "record.show": ({ id }) => ({ ...rehearsal.found(id), state: stateOf(String(id)), erased: [], title: titleOf(rehearsal, rehearsal.found(id)) }),
    "record.save": save,
    "record.undo": undo,
    "record.delete": ({ id }) => change(String(id), "record.delete", rehearsal.found(id).record, "deleted"),
    "record.restore": ({ id }) => change(String(id), "record.restore", rehearsal.found(id).record, "live"),
    "records.delete": ({ ids }) => setAll(ids, "record.delete", "deleted"),
    "records.restore": ({ ids }) => setAll(ids, "record.restore", "live"),
    "record.titles": ({ ids }) => (ids as string[]).flatMap((id) => rehearsal.stored.get(id) ?? []).map(rehearsal.row),
    "record.around": around,
    "record.history": history,
    "record.erase": ({ id }) => {
      change(String(id), "record.erase", {}, "erased");
      return { id, values: 3, pages_clean: true, backup: null };
    },
    "case.overview": ({ id }) => overviewOf(rehearsal, rehearsal.found(id), stateOf),
    "draft.keep": ({ name, body }) => {
      if (records.full) refuse("disk_full");
      records.drafts.set(String(name), { body, changed: new Date().toISOString() });
      return {};
    },
    "draft.show": ({ name }) => ({ body: records.drafts.get(String(name))?.body ?? null }),
    "draft.list": () => [...records.drafts].map(([name, { changed }]) => ({ name, changed })),
    "draft.drop": ({ name }) => {
      records.drafts.delete(String(name));
      return {};
    },
    "files.choose": ({ name }) => ({ files: [{ token: "chosen", name: name ?? "двор.jpg", path: "/home/user/двор.jpg", size: 4_810_240 }] }),
    "evidence.extract": ({ id }) => ({ id, size: 4_810_240, sha256: "c0ff".repeat(16) }),
    "date.read": ({ text }) => readTyped(String(text), rehearsal.language) ?? refuse("date_unreadable", { field: "date" }),
  };
}

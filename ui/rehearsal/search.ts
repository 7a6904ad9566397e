// Search and lists, as the rehearsal answers them: sorted, narrowed, and as long as a test asks for.

import { firstText, type Answer, type Args, type Rehearsal, type Stored } from "./host";
import { recordsOf } from "./record";

/** What a test can look at and set beforehand. */
export class Lists {
  /** So many rows that are made when they are asked for, in place of the stored incidents. */
  made = 0;
  /** Every question of a list. */
  readonly asked: Args[] = [];
  /** The code with which every list is refused. */
  listFault: string | undefined;
}

const known = new WeakMap<Rehearsal, Lists>();

export function listsOf(rehearsal: Rehearsal): Lists {
  const found = known.get(rehearsal) ?? new Lists();
  known.set(rehearsal, found);
  return found;
}

interface Rowed {
  id: string;
  title: string;
  date: string;
}

/** Row number `at` of the long list. */
function madeRow(at: number): object {
  const long = at % 50 === 7 ? " — с названием, которое тянется и тянется, потому что в нём перечислены все улицы, дома и подъезды, где в то утро шли обыски, и все, кто при этом был, и кто потом об этом рассказал, и кто промолчал" : "";
  return {
    id: `m${at}`,
    kind: "incident",
    title: `Событие № ${at + 1}${long}`,
    detail: at % 3 === 0 ? "" : "Энск, улица Лесная",
    date: "2022-03-04",
    date_words: at % 5 === 0 ? "между 3 и 5 марта 2022 года, как рассказано" : "4 марта 2022 г.",
    version: 1,
    state: "live",
  };
}

/** The first or last day that a date can mean, as far as a rehearsal needs it. */
function day(edtf: string, end: "first" | "last"): string {
  const [year = "", month = end === "first" ? "01" : "12", date = end === "first" ? "01" : "31"] = edtf.split("-");
  return `${year}-${month}-${date}`;
}

function within(date: string, { from, to }: Args): boolean {
  if (!from && !to) return true;
  if (!date) return false;
  return (!from || day(date, "last") >= day(String(from), "first")) && (!to || day(date, "first") <= day(String(to), "last"));
}

const holds = (each: Stored, words: unknown): boolean => {
  const text = JSON.stringify(each.record).toLowerCase();
  return String(words ?? "").toLowerCase().replaceAll(/[«»“”"]/g, "").split(/\s+/).every((word) => text.includes(word));
};

export function searchAnswers(rehearsal: Rehearsal): Record<string, Answer> {
  const lists = listsOf(rehearsal);
  const asks = typeof location === "object" ? new URLSearchParams(location.search).get("made") : null;
  if (asks) lists.made = Number(asks);

  const belongs = (each: Stored, inCase: unknown): boolean =>
    !inCase || ((each.record["cases"] as string[] | undefined) ?? []).includes(String(inCase));

  function list(args: Args): object {
    lists.asked.push(args);
    if (lists.listFault) throw { code: lists.listFault, args: {}, severity: "failed" };
    const { kind, case: inCase, order, descending, words, after, offset, limit, deleted } = args;
    const from = after ? Number(after) : Number(offset ?? 0);
    const to = from + Number(limit ?? 100);
    if (lists.made > 0 && kind === "incident" && !deleted) {
      const total = words ? Math.floor(lists.made / 1000) : lists.made;
      const indexes = Array.from({ length: Math.max(0, Math.min(to, total) - from) }, (_, at) => from + at);
      const rows = indexes.map((at) => madeRow(descending && order === "title" ? total - 1 - at : at));
      return { rows, next: to < total ? String(to) : null, total };
    }
    const state = deleted ? "deleted" : "live";
    const rows = [...rehearsal.stored.values()]
      .filter((each) => each.kind === kind && (recordsOf(rehearsal).states.get(each.id) ?? "live") === state)
      .filter((each) => belongs(each, inCase) && holds(each, words))
      .map((each) => rehearsal.row(each) as Rowed)
      .filter((row) => within(row.date, args));
    // A stable sort: what is equal stays in the order in which it was recorded.
    if (order === "title") rows.sort((one, other) => String(one.title).localeCompare(String(other.title), "ru", { numeric: true }));
    if (order === "date") rows.sort((one, other) => one.date.localeCompare(other.date));
    if (descending ?? order === "recent") rows.reverse();
    return { rows: rows.slice(from, to), next: to < rows.length ? String(to) : null, total: rows.length };
  }

  /** The words around the first place where it stands, with what was looked for marked. */
  function context(each: Stored, query: string): object[] {
    const word = query.replaceAll(/[«»“”"]/g, "").split(/\s+/)[0]?.toLowerCase() ?? "";
    const text = ["narrative", "text"].map((name) => String(each.record[name] ?? "")).concat(firstText(each.record["description"]), firstText(each.record["title"]), firstText(each.record["names"])).find((one) => one.toLowerCase().includes(word)) ?? "";
    const at = text.toLowerCase().indexOf(word);
    if (at < 0 || !word) return [];
    return [
      { text: text.slice(Math.max(0, at - 60), at), hit: false },
      { text: text.slice(at, at + word.length), hit: true },
      { text: text.slice(at + word.length, at + 90), hit: false },
    ];
  }

  function find({ query, kinds, case: inCase, limit, ...rest }: Args): object {
    const wanted = (kinds as string[] | undefined) ?? [];
    const found = [...rehearsal.stored.values()]
      .filter((each) => (wanted.length === 0 ? !["mapping", "import"].includes(each.kind) : wanted.includes(each.kind)))
      .filter((each) => (recordsOf(rehearsal).states.get(each.id) ?? "live") === "live")
      .filter((each) => belongs(each, inCase) && holds(each, query))
      .map((each) => ({ ...(rehearsal.row(each) as Rowed), ...(each.kind !== "act" && each.kind !== "involvement" && { detail: "" }), in_file: false, page: null, context: context(each, String(query)) }))
      .filter((row) => within(row.date, rest));
    const most = Number(limit ?? 50);
    const inFiles = [...rehearsal.texts]
      .filter(([id, text]) => !found.some((hit) => hit.id === id) && text.includes(String(query)))
      .map(([id, text]) => ({ ...(rehearsal.row(rehearsal.found(id)) as Rowed), detail: "", in_file: true, page: 3, context: [{ text, hit: true }] }));
    return { hits: [...found.slice(0, most), ...inFiles], more: found.length > most };
  }

  return { "record.list": list, "search.find": find };
}

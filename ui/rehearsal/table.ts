// Import of tables, as the rehearsal answers them: one table in memory, read row by row under the mapping.

import { readTyped } from "./date";
import { refuse, type Answer, type Args, type Rehearsal } from "./host";
import { vocabularies } from "./vocabulary";

/** What a test can look at and set beforehand. */
export class Tables {
  columns = ["Дата", "Название", "Место", "Тип", "Задержано", "Служебное"];
  rows = [
    ["04.03.2022", "Разгон на площади", "Энск", "митинг", "12", "a"],
    ["05.03.2022", "Пикет у суда", "Энск", "одиночный пикет", "1", "b"],
    ["32.13.2022", "Обыск у активистов", "Дальнереченск", "митинг", "", "c"],
    ["06.03.2022", "Встреча с депутатом", "Энск", "сход", "около 12", "d"],
    ["2022-03", "Шествие по набережной", "Энск", "Шествие", "40", "e"],
  ];
  encoding = "utf-8";
  delimiter: string | null = ";";
  /** Every question, as it was asked. */
  readonly asked: { name: string; args: Args }[] = [];
  fault: { code: string; args: Record<string, string> } | undefined;
  cancelled = false;
  imports = new Map<string, string[]>();
}

const known = new WeakMap<Rehearsal, Tables>();

export function tablesOf(rehearsal: Rehearsal): Tables {
  const found = known.get(rehearsal) ?? new Tables();
  known.set(rehearsal, found);
  return found;
}

const TARGETS: Record<string, string[]> = {
  incident: ["title", "date", "date.from", "date.to", "date.phrase", "place.text", "place.country", "place.latitude", "place.longitude", "description", "types", "counts.detained", "counts.killed", "sources.text", "sources.url", "reference"],
  person: ["names", "roles", "sex", "birth", "citizenships", "occupation", "description"],
  testimony: ["date", "place.text", "how", "language", "narrative"],
  case: ["title", "reference", "summary", "opened"],
  note: ["text"],
};

interface Rule {
  column: string;
  to: string;
  values?: Record<string, unknown>;
}
interface Note {
  column: string;
  code: string;
  shown: string;
}

const flat = (text: string): string => text.trim().toLowerCase();

/** What a cell becomes in the document, or why it can't. */
function put(document: Args, rule: Rule, cell: string): { problem?: string; warning?: string } {
  const [field = "", part] = rule.to.split(".");
  if (field === "date" && part !== "phrase") {
    const read = readTyped(cell, "ru");
    if (!read) return { problem: "bad_date" };
    document["date"] = { edtf: read.edtf };
  } else if (field === "types" || field === "roles") {
    const values = Object.entries(rule.values ?? {});
    const terms = vocabularies.find((each) => each.name === (field === "types" ? "incident_type" : "role"))?.terms ?? [];
    const listed = values.find(([value]) => flat(value) === flat(cell))?.[1] ?? rule.values?.["*"];
    const code = listed ?? terms.find((term) => term.code === cell)?.code;
    if (code === undefined) return { problem: "unlisted_value" };
    document[field] = [code].flat();
  } else if (field === "counts") {
    const number = Number(cell);
    document["counts"] = [...((document["counts"] as object[] | undefined) ?? []), { of: part, ...(Number.isInteger(number) ? { number } : { phrase: cell }) }];
    if (!Number.isInteger(number)) return { warning: "number_as_phrase" };
  } else if (field === "place") document["place"] = { ...(document["place"] as Args | undefined), ...(part === "text" ? { text: [{ text: cell }] } : { [part ?? ""]: cell }) };
  else if (field === "sources") document["sources"] = [{ [part ?? "text"]: cell }];
  else if (["reference", "narrative", "text", "sex", "language", "how"].includes(field)) document[field] = cell;
  else document[field] = [{ text: cell }];
  return {};
}

export function tableAnswers(rehearsal: Rehearsal): Record<string, Answer> {
  const tables = tablesOf(rehearsal);

  function read(name: string, args: Args): { kind: string; rows: object[]; good: { number: number; document: Args }[]; bad: number[] } {
    tables.asked.push({ name, args });
    if (tables.fault) refuse(tables.fault.code, tables.fault.args);
    const { kind, columns } = args["plan"] as { kind: string; columns: Rule[] };
    const good: { number: number; document: Args }[] = [];
    const rows = tables.rows.map((cells, at) => {
      const document: Args = {};
      const problems: Note[] = [];
      const warnings: Note[] = [];
      for (const rule of columns.filter((each) => each.to !== "ignore")) {
        const cell = cells[tables.columns.indexOf(rule.column)] ?? "";
        if (!cell) continue;
        const { problem, warning } = put(document, rule, cell);
        if (problem) problems.push({ column: rule.column, code: problem, shown: cell });
        if (warning) warnings.push({ column: rule.column, code: warning, shown: cell });
      }
      const number = at + 1;
      const outcome = problems.length > 0 ? { problem: { problems } } : { ok: { document, warnings } };
      if (problems.length === 0) good.push({ number, document });
      return { number, line: number + 1, outcome };
    });
    const bad = rows.filter(({ outcome }) => "problem" in outcome).map(({ number }) => number);
    return { kind, rows, good, bad };
  }

  return {
    "import.columns": (args) => {
      tables.asked.push({ name: "import.columns", args });
      if (tables.fault) refuse(tables.fault.code, tables.fault.args);
      const { encoding, delimiter, kind } = args;
      return {
        columns: tables.columns,
        first: tables.rows.slice(0, 5),
        rows: tables.rows.length,
        encoding: String(encoding ?? tables.encoding),
        delimiter: delimiter === undefined ? tables.delimiter : String(delimiter),
        targets: TARGETS[String(kind)] ?? [],
      };
    },
    "import.preview": (args) => {
      const { kind, rows, good, bad } = read("import.preview", args);
      const told = rows as { number: number }[];
      return {
        kind,
        rows: rows.length,
        good: good.length,
        first: told.filter(({ number }) => !bad.includes(number)),
        problems: told.filter(({ number }) => bad.includes(number)),
        notes: [],
        unmapped: [],
      };
    },
    "import.table": (args) => {
      if (tables.cancelled) refuse("cancelled");
      const { kind, rows, good, bad } = read("import.table", args);
      if (bad.length > 0 && args["good_rows_only"] !== true) refuse("table_problems", { problems: String(bad.length), rows: String(rows.length) });
      const cases = args["case"] === undefined ? {} : { cases: [args["case"]] };
      const id = rehearsal.put("import", { file_name: "table.csv", rows: rows.length, imported: good.length, left_out: bad });
      tables.imports.set(id, good.map(({ document }) => rehearsal.put(kind, { ...document, ...cases, import: id })));
      return { id, imported: good.length, rows: rows.length, left_out: bad, notes: [] };
    },
    "import.undo": ({ id }) => {
      const came = [...rehearsal.stored.values()].filter(({ record }) => record["import"] === id).map((each) => each.id);
      const made = tables.imports.get(String(id)) ?? came;
      const kept = made.filter((each) => rehearsal.found(each).version > 1);
      for (const each of made) if (!kept.includes(each)) rehearsal.stored.delete(each);
      return { id, deleted: made.length - kept.length, kept };
    },
  };
}

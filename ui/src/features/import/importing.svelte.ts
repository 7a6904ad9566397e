// An import while it is prepared: the file, what its rows are, what each column becomes, what would come of it.
// Kept while the person looks elsewhere; it goes with the page. Nothing is written before `run`.

import { host, type Chosen, type Columns, type ImportPreview, type Kind, type Progress, type Work } from "../../host";
import { changes } from "../record/changes.svelte";
import { vocabularies } from "../record/vocabulary.svelte";
import { words } from "../../components/words.svelte";
import { guess } from "./guess";
import { planOf, readPlan, type Entry } from "./plan";

type Imported = Awaited<Work<{ id: string; imported: number; rows: number; left_out: number[] }>["answer"]>;
export type Step = "file" | "columns" | "preview" | "done";

export class Importing {
  step = $state<Step>("file");
  file = $state.raw<Chosen>();
  kind = $state<Kind>("incident");
  inCase = $state<string>();
  encoding = $state("");
  delimiter = $state("");
  language = $state("");
  columns = $state.raw<Columns>();
  entries = $state<Entry[]>([]);
  preview = $state.raw<ImportPreview>();
  goodOnly = $state(false);
  title = $state("");
  fault = $state.raw<unknown>(undefined);
  busy = $state(false);
  progress = $state<Progress>();
  imported = $state.raw<Imported>();
  /** What a saved mapping says beside its columns. */
  #before: Record<string, unknown> = {};
  #next = 0;
  #work: Work<unknown> | undefined;

  get used(): boolean {
    return this.entries.some((each) => each.to);
  }

  get plan(): Record<string, unknown> {
    const { kind, encoding, delimiter, language } = this;
    return planOf($state.snapshot(this.entries) as Entry[], { kind, encoding, delimiter, language }, this.#before, this.title.trim());
  }

  async take(file: Chosen): Promise<void> {
    this.file = file;
    this.encoding = this.delimiter = "";
    if (await this.read()) this.language = this.#probableLanguage();
  }

  /** The window's own language where the table is written in its letters; a wrong one would be worse than none. */
  #probableLanguage(): string {
    const text = (this.columns?.first ?? []).flat().join("");
    const cyrillic = text.match(/[\u0400-\u04ff]/g)?.length ?? 0;
    const latin = text.match(/[a-z]/gi)?.length ?? 0;
    // Letters of other Cyrillic languages: Ukrainian, Belarusian, Tatar and their neighbours.
    if (words.language === "ru") return cyrillic > latin && !/[іїєґўәөүҗңһ]/i.test(text) ? "ru" : "";
    return latin > cyrillic ? "en" : "";
  }

  /** Looks at the table; what was said of its columns stays where there are columns of that name. */
  async read(): Promise<boolean> {
    const { file, kind, encoding, delimiter } = this;
    if (!file) return false;
    return this.#try(async () => {
      await vocabularies.load();
      const columns = await host.call("import.columns", { file: file.token, kind, ...(encoding && { encoding }), ...(delimiter && { delimiter }) });
      const before = this.columns?.targets.join() === columns.targets.join() ? this.entries : [];
      this.columns = columns;
      this.encoding = columns.encoding.toLowerCase();
      this.delimiter = columns.delimiter === "\t" ? "tab" : (columns.delimiter ?? "");
      this.entries = columns.columns.flatMap((column) => {
        const own = before.filter((each) => each.column === column);
        return own.length > 0 ? own : [this.#entry(column, guess(kind, column, columns.targets))];
      });
      this.preview = undefined;
      this.step = "columns";
    });
  }

  #entry(column: string, to: string, raw: Record<string, unknown> = {}): Entry {
    return { key: this.#next++, column, to, format: typeof raw["format"] === "string" ? raw["format"] : "", values: {}, others: false, raw };
  }

  /** The column becomes something more. */
  also(column: string): void {
    const at = this.entries.map((each) => each.column).lastIndexOf(column);
    this.entries.splice(at + 1, 0, this.#entry(column, ""));
  }

  /** A saved mapping, as far as this table has its columns. Answers how many it has. */
  async apply(text: string | undefined): Promise<number> {
    const read = readPlan(text);
    if (!read) return 0;
    const { columns, ...rest } = read.plan;
    void columns;
    this.#before = rest;
    if (typeof rest["kind"] === "string" && rest["kind"] !== this.kind) {
      this.kind = rest["kind"] as Kind;
      if (!(await this.read())) return 0;
    }
    const known = this.columns?.columns ?? [];
    const same = (one: unknown, other: string): boolean => String(one).trim().toLowerCase() === other.trim().toLowerCase();
    const mapped = known.map((column) => read.columns.filter((each) => same(each["column"], column)));
    this.entries = known.flatMap((column, at) => {
      const own = mapped[at] ?? [];
      if (own.length === 0) return [this.#entry(column, "")];
      return own.map((each) => this.#entry(column, each["to"] === "ignore" ? "" : String(each["to"] ?? ""), each));
    });
    if (typeof rest["title"] === "string") this.title = rest["title"];
    return mapped.filter((each) => each.length > 0).length;
  }

  async look(): Promise<boolean> {
    const { file } = this;
    if (!file) return false;
    return this.#try(async () => {
      this.preview = await host.call("import.preview", { file: file.token, plan: this.plan, rows: 20 });
      this.step = "preview";
    });
  }

  async run(): Promise<boolean> {
    const { file, inCase, goodOnly, plan, kind } = this;
    if (!file) return false;
    this.progress = { done: 0, total: this.preview?.good ?? null };
    const done = await this.#try(async () => {
      const args = { file: file.token, plan, ...(inCase && kind !== "case" && { case: inCase }), ...(goodOnly && { good_rows_only: true }) };
      const work = host.work("import.table", args, (progress) => (this.progress = progress));
      this.#work = work;
      this.imported = await work.answer;
      this.step = "done";
      changes.tell();
    });
    this.progress = undefined;
    this.#work = undefined;
    return done;
  }

  cancel(): void {
    this.#work?.cancel();
  }

  async #try(action: () => Promise<void>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.fault = undefined;
    try {
      await action();
      return true;
    } catch (thrown) {
      this.fault = thrown;
      return false;
    } finally {
      this.busy = false;
    }
  }
}

let standing: Importing | undefined;

/** The import that was begun, or a new one into that case. */
export function importingInto(inCase: string | undefined): Importing {
  if (!standing || standing.step === "done") standing = new Importing();
  if (inCase) standing.inCase = inCase;
  return standing;
}

export function forgetImporting(): void {
  standing = undefined;
}

// Tables: columns by pointing, values matched, problems by row, all or the good ones, cancelled, undone, kept for next time.

import { screen, waitFor, within } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Rehearsal } from "../rehearsal/host";
import { tablesOf, type Tables } from "../rehearsal/table";
import { guess } from "../src/features/import/guess";
import { forgetImporting } from "../src/features/import/importing.svelte";
import { place } from "../src/features/place/place.svelte";
import { host, type Language } from "../src/host";
import { button, field, openWindow } from "./window";

beforeEach(forgetImporting);
afterEach(() => vi.unstubAllGlobals());

type Plan = { columns: { column: string; to: string; values?: Record<string, unknown>; format?: string }[] } & Record<string, unknown>;
const planOf = (tables: Tables): Plan => tables.asked.at(-1)?.args["plan"] as Plan;
const target = (tables: Tables, column: string): string | undefined => planOf(tables).columns.find((each) => each.column === column)?.to;

async function openTable(language: Language = "en", prepare?: (rehearsal: Rehearsal) => void, choose = true) {
  const opened = await openWindow(language, (rehearsal) => {
    rehearsal.open = true;
    rehearsal.put("case", { title: [{ text: "Энск" }] });
    prepare?.(rehearsal);
  });
  place.go({ view: "import", inCase: "r1" });
  const tables = tablesOf(opened.rehearsal);
  if (choose) {
    await opened.user.click(await screen.findByRole("button", { name: /^(Choose a table|Выбрать таблицу)/ }));
    await screen.findByText(/(Step|Шаг)\s2\s/);
  }
  return { ...opened, tables };
}

test("columns are guessed by name in both languages", () => {
  const targets = ["date", "date.from", "title", "place.text", "place.latitude", "types", "counts.detained", "sources.url", "description", "reference"];
  const asked = ["Дата", "date", "Начало (дата начала)", "Место", "Широта", "lat", "Тип события", "Число задержанных", "Ссылка", "Подробное описание", "№", "Служебное"];
  expect(asked.map((name) => guess("incident", name, targets))).toEqual([
    "date", "date", "date.from", "place.text", "place.latitude", "place.latitude", "types", "counts.detained", "sources.url", "description", "reference", "",
  ]);
  expect(guess("person", "ФИО", ["names", "birth"])).toBe("names");
  expect(guess("person", "Date of birth", ["names", "birth"])).toBe("birth");
});

test("without a case people still stand in a list, other records in none", async () => {
  const { user } = await openTable("en", undefined, false);
  await screen.findByText(/are in no list: only search finds them/);
  await user.selectOptions(field("What the rows are"), "person");
  expect(screen.queryByText(/only search finds them/)).toBeNull();
  expect(screen.getByText(/in the list of all people/)).toBeTruthy();
});

test("a dropped table is shown with what its columns become; nothing is written before it is looked at", async () => {
  const { user, rehearsal, tables } = await openTable("en", undefined, false);
  await screen.findByRole("button", { name: /^Choose a table/ });
  // As inside the program's own window: the shell is listened to.
  vi.stubGlobal("__TAURI_INTERNALS__", {});
  await host.ready();
  rehearsal.tell({ event: "dropped", files: [{ token: "t1", name: "задержания.csv", path: "/home/user/задержания.csv", size: 900 }] });
  await screen.findByText("задержания.csv");
  expect(tables.asked[0]?.args).toMatchObject({ file: "t1", kind: "incident" });
  const select = (name: string): HTMLSelectElement => screen.getByLabelText(name);
  expect(select("Дата").value).toBe("date");
  expect(within(select("Место")).getByText("Place › in words")).toBeTruthy();
  expect(select("Служебное").value).toBe("");
  expect(screen.getByRole("columnheader", { name: /Название/ })).toBeTruthy();
  expect(screen.getByText("Разгон на площади")).toBeTruthy();
  await user.selectOptions(select("Encoding"), "windows-1251");
  await waitFor(() => expect(tables.asked.at(-1)?.args).toMatchObject({ encoding: "windows-1251", delimiter: ";" }));
  expect(rehearsal.called).not.toContain("import.table");
});

test("problems stand by row with their reason; values are matched to terms; only good rows are taken on purpose", async () => {
  const { user, rehearsal, tables } = await openTable();
  await user.click(button("See what comes of it"));
  await screen.findByText("5 rows: 3 can be imported, 2 have problems.");
  expect(screen.getByText(/32\.13\.2022/).textContent).toContain("Not a date, or not in the form");
  expect(screen.getByText("Row 3, line 4")).toBeTruthy();
  // Labels of terms are known in both languages.
  expect(screen.getByRole("cell", { name: "One-person picket" })).toBeTruthy();
  expect((button("Import") as HTMLButtonElement).disabled).toBe(true);
  await user.selectOptions(screen.getByLabelText("сход"), "rally");
  await screen.findByText("5 rows: 4 can be imported, 1 has a problem.");
  expect(planOf(tables).columns.find(({ to }) => to === "types")?.values).toMatchObject({ сход: "rally", Митинг: "rally", Rally: "rally" });
  expect(screen.getByText(/Not a number: kept in the source’s own words/)).toBeTruthy();
  await user.click(screen.getByLabelText(/Import the 4 good rows/));
  await user.click(button("Import 4 rows"));
  await screen.findByRole("heading", { name: "4 records were made" });
  expect(screen.getByText(/Row .?3.? was left out/)).toBeTruthy();
  expect(tables.asked.at(-1)?.args).toMatchObject({ case: "r1", good_rows_only: true });
  expect(target(tables, "Служебное")).toBe("ignore");
  const made = [...rehearsal.stored.values()].filter(({ kind }) => kind === "incident");
  expect(made[0]?.record).toMatchObject({ cases: ["r1"], date: { edtf: "2022-03-04" }, types: ["rally"] });
});

test("an import is undone as one; what was edited since stays and is named", async () => {
  const { user, rehearsal } = await openTable("en", (each) => {
    tablesOf(each).rows = tablesOf(each).rows.slice(0, 2);
  });
  await user.click(button("See what comes of it"));
  await user.click(await screen.findByRole("button", { name: "Import 2 rows" }));
  await screen.findByRole("heading", { name: "2 records were made" });
  const made = [...rehearsal.stored.values()].find(({ kind }) => kind === "incident");
  if (!made) throw new Error("no record");
  rehearsal.stored.set(made.id, { ...made, version: 2 });
  await user.click(button("Undo the import"));
  await screen.findByRole("heading", { name: "The import is undone: 1 record was deleted." });
  expect(document.activeElement?.textContent).toContain("undone");
  expect(screen.getByText(/1 record was edited since/)).toBeTruthy();
  await user.click(button("Разгон на площади"));
  expect(place.here).toMatchObject({ view: "record", id: made.id });
});

test("what is refused says where; a cancelled import keeps nothing", async () => {
  const { user, tables } = await openTable("en", (each) => {
    tablesOf(each).rows = tablesOf(each).rows.slice(0, 2);
  });
  tables.fault = { code: "table_unreadable", args: { reason: "table_encoding", line: "7" } };
  await user.click(button("See what comes of it"));
  expect((await screen.findByRole("alert")).textContent).toMatch(/Line .?7.? holds bytes/);
  tables.fault = undefined;
  await user.click(button("See what comes of it"));
  await screen.findByRole("button", { name: "Import 2 rows" });
  tables.cancelled = true;
  await user.click(button("Import 2 rows"));
  expect((await screen.findByRole("alert")).textContent).toContain("Nothing of this step was kept");
  expect(button("Import 2 rows")).toBeTruthy();
});

test("a mapping is kept, and picked for the next table", async () => {
  const { user, rehearsal, tables } = await openTable();
  await user.selectOptions(field("Название"), "description");
  await user.click(button(/^Место becomes something more|Место.* becomes/));
  await user.selectOptions(screen.getByLabelText(/Место.*and also/), "reference");
  await user.click(button("See what comes of it"));
  await screen.findByText(/5 rows/);
  await user.click(screen.getByText("Save this mapping for next time"));
  await user.click(button("Save the mapping"));
  await screen.findByText(/A mapping needs a title/);
  await user.type(field("Title of the mapping"), "Задержания");
  await user.click(button("Save the mapping"));
  await waitFor(() => expect([...rehearsal.stored.values()].some(({ kind }) => kind === "mapping")).toBe(true));
  const kept = [...rehearsal.stored.values()].find(({ kind }) => kind === "mapping")?.record;
  expect(kept?.["title"]).toBe("Задержания");
  rehearsal.stored.set("m", { id: "m", kind: "mapping", version: 1, record: { ...kept, title: [{ text: "Задержания" }] } });

  // Esc goes step by step and loses nothing.
  await user.keyboard("{Escape}");
  expect((field("Название") as HTMLSelectElement).value).toBe("description");
  await user.selectOptions(field("Название"), "title");
  await user.keyboard("{Escape}");
  await user.click(await screen.findByRole("button", { name: /^Choose a table/ }));
  await user.selectOptions(await screen.findByLabelText("Saved mapping"), "m");
  await waitFor(() => expect((field("Название") as HTMLSelectElement).value).toBe("description"));
  expect((screen.getByLabelText(/Место.*and also/) as HTMLSelectElement).value).toBe("reference");
  await user.click(button("See what comes of it"));
  await screen.findByText(/5 rows/);
  expect(planOf(tables)).toMatchObject({ version: 1, kind: "incident", title: "Задержания" });
});

test("no column becomes anything: that is said", async () => {
  const { user } = await openTable("en", (each) => {
    tablesOf(each).columns = ["x1", "x2", "x3", "x4", "x5", "x6"];
  });
  await user.click(button("See what comes of it"));
  expect((await screen.findByRole("alert")).textContent).toContain("No column becomes anything yet");
});

test.each(["en", "ru"] as const)("%s: each step has a name for everything", async (language) => {
  const { user } = await openTable(language, undefined, false);
  const inspect = async (): Promise<string[]> =>
    (await axe.run(document, { rules: { "color-contrast": { enabled: false } } })).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  const choose = await screen.findByRole("button", { name: /^(Choose a table|Выбрать таблицу)/ });
  expect(await inspect()).toEqual([]);
  await user.click(choose);
  await screen.findByText(/(Step|Шаг)\s2\s/);
  expect(await inspect()).toEqual([]);
  await user.click(button(/^(See what|Посмотреть)/));
  await screen.findByText(/(Step|Шаг)\s3\s/);
  expect(await inspect()).toEqual([]);
});

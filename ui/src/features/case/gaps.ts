// Exhibits of a case that nobody looked at: nothing of them can leave before somebody has.
// A long case is looked through as far as its latest ones: enough to know what to do next.

import { host, type Row } from "../../host";

const LOOKED_AT = 100;
const NAMED = 5;
const AT_ONCE = 8;

async function unlooked(row: Row): Promise<boolean> {
  const { record } = await host.call("record.show", { id: row.id });
  return record["shows_nobody"] !== true && ((record["shows"] ?? []) as string[]).length === 0;
}

export async function unlookedOf(id: string): Promise<Row[]> {
  const { rows } = await host.call("record.list", { kind: "evidence", case: id, order: "recent", descending: true, limit: LOOKED_AT });
  const found: Row[] = [];
  for (let from = 0; from < rows.length && found.length < NAMED; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE);
    const missing = await Promise.all(some.map(unlooked));
    found.push(...some.filter((_, at) => missing[at]));
  }
  return found.slice(0, NAMED);
}

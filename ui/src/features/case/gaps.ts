// What a case lacks before anything of it can leave: people whom nobody asked, exhibits that nobody looked at.
// A long case is looked through as far as its first records: enough to know what to do next.

import { host, type Kind, type Row } from "../../host";

export interface Gaps {
  unasked: Row[];
  unlooked: Row[];
}

const LOOKED_AT = 100;
const NAMED = 5;
const AT_ONCE = 8;

async function first(id: string, kind: Kind, lacks: (row: Row) => Promise<boolean>): Promise<Row[]> {
  const { rows } = await host.call("record.list", { kind, case: id, order: "recent", descending: true, limit: LOOKED_AT });
  const found: Row[] = [];
  for (let from = 0; from < rows.length && found.length < NAMED; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE);
    const missing = await Promise.all(some.map(lacks));
    found.push(...some.filter((_, at) => missing[at]));
  }
  return found.slice(0, NAMED);
}

async function unasked(row: Row): Promise<boolean> {
  const { links } = await host.call("record.around", { id: row.id });
  const consents = links.filter((link) => link.row.kind === "consent" && link.role === "person" && link.row.state === "live");
  const shown = await Promise.all(consents.map((link) => host.call("record.show", { id: link.row.id })));
  // A consent for one testimony says nothing of the person elsewhere: whoever counts the unasked counts them too.
  return shown.every(({ record }) => record["testimony"] !== undefined);
}

async function unlooked(row: Row): Promise<boolean> {
  const { record } = await host.call("record.show", { id: row.id });
  return record["shows_nobody"] !== true && ((record["shows"] ?? []) as string[]).length === 0;
}

export async function gapsOf(id: string, anybodyUnasked: boolean): Promise<Gaps> {
  const [people, exhibits] = await Promise.all([
    anybodyUnasked ? first(id, "person", unasked) : [],
    first(id, "evidence", unlooked),
  ]);
  return { unasked: people, unlooked: exhibits };
}

/** What was changed last, a few of each kind. */
export async function latestOf(id: string): Promise<Row[]> {
  const kinds: Kind[] = ["person", "incident", "act", "testimony", "evidence", "note"];
  const pages = await Promise.all(kinds.map((kind) => host.call("record.list", { kind, case: id, order: "recent", descending: true, limit: 2 })));
  return pages.flatMap((page) => page.rows);
}

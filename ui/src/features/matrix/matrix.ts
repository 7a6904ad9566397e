// Who did what to whom, entered as a table: each cell is one act against one person (HRDAG's rule), each of those who
// did it an involvement in it. What is recorded already isn't made twice.

import { host, type NewRecord } from "../../host";

export interface Crowd {
  victims: string[];
  types: string[];
  /** Cells that are ticked: victim/type. */
  cells: string[];
  perpetrators: string[];
  /** Somebody did it whom nobody knows; how they were described. */
  unknown: boolean;
  described: string;
}

export function empty(): Crowd {
  return { victims: [], types: [], cells: [], perpetrators: [], unknown: false, described: "" };
}

export const cellOf = (victim: string, type: string): string => `${victim}/${type}`;

/** Where a key leads in the table: by arrows from cell to cell, Home and End in a row, with Ctrl to the table's corners. */
export function moved(key: string, corner: boolean, [row, column]: readonly [number, number], [rows, columns]: readonly [number, number]): [number, number] | undefined {
  const within = (at: number, count: number): number => Math.max(0, Math.min(at, count - 1));
  if (key === "ArrowUp" || key === "ArrowDown") return corner ? undefined : [within(row + (key === "ArrowDown" ? 1 : -1), rows), column];
  if (key === "ArrowLeft" || key === "ArrowRight") return corner ? undefined : [row, within(column + (key === "ArrowRight" ? 1 : -1), columns)];
  if (key === "Home") return [corner ? 0 : row, 0];
  if (key === "End") return [corner ? rows - 1 : row, columns - 1];
  return undefined;
}

/** The cells of an incident's acts as they are recorded. */
export async function recordedCells(incident: string): Promise<{ cells: Set<string>; victims: string[]; types: string[] }> {
  const { links } = await host.call("record.around", { id: incident });
  const acts = links.filter(({ role, row }) => role === "incident" && row.kind === "act" && row.state === "live");
  const shown = await Promise.all(acts.map(({ row }) => host.call("record.show", { id: row.id })));
  const found = shown.flatMap(({ record }) => {
    const { victim, type } = record;
    return typeof victim === "string" && typeof type === "string" ? [{ victim, type }] : [];
  });
  return {
    cells: new Set(found.map(({ victim, type }) => cellOf(victim, type))),
    victims: [...new Set(found.map(({ victim }) => victim))],
    types: [...new Set(found.map(({ type }) => type))],
  };
}

/** What was ticked before, put back beside what is recorded by now. */
export function broughtBack(kept: Partial<Crowd>, recorded: Pick<Crowd, "victims" | "types">): Crowd {
  const joined = (one: string[], other: string[] = []): string[] => [...new Set([...one, ...other])];
  return { ...empty(), ...kept, victims: joined(recorded.victims, kept.victims), types: joined(recorded.types, kept.types) };
}

/** The acts and involvements that the table makes. */
export function recordsOf(crowd: Crowd, incident: string, recorded: ReadonlySet<string>, cases: readonly string[], language: string): NewRecord[] {
  const belongs = cases.length > 0 ? { cases: [...cases] } : {};
  const records: NewRecord[] = [];
  for (const victim of crowd.victims) {
    for (const type of crowd.types) {
      const cell = cellOf(victim, type);
      if (!crowd.cells.includes(cell) || recorded.has(cell)) continue;
      const act = `@${records.push({ kind: "act", record: { type, victim, incident, ...belongs } }) - 1}`;
      for (const perpetrator of crowd.perpetrators) records.push({ kind: "involvement", record: { act, perpetrator, ...belongs } });
      const told = crowd.described.trim();
      if (crowd.unknown || told) {
        records.push({
          kind: "involvement",
          record: { act, unknown: true, ...(told && { description: [{ language, text: told }] }), ...belongs },
        });
      }
    }
  }
  return records;
}

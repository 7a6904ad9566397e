// The rows of a preview, as the program gives them.

import type { ImportPreview } from "../../host";

export interface RowNote {
  /** The column, or the field where no column is to blame; empty for a whole row. */
  column: string;
  code: string;
  /** The beginning of the value. */
  shown: string;
}

interface GoodRow {
  number: number;
  document: Record<string, unknown>;
  warnings: RowNote[];
}

interface BadRow {
  number: number;
  line: number;
  problems: RowNote[];
}

interface Told {
  number: number;
  line: number;
  outcome: { ok?: { document: Record<string, unknown>; warnings: RowNote[] }; problem?: { problems: RowNote[] } };
}

export function goodRows(preview: ImportPreview): GoodRow[] {
  return (preview.first as unknown as Told[]).flatMap(({ number, outcome: { ok } }) => (ok ? [{ number, ...ok }] : []));
}

export function badRows(preview: ImportPreview): BadRow[] {
  return (preview.problems as unknown as Told[]).flatMap(({ number, line, outcome: { problem } }) => (problem ? [{ number, line, ...problem }] : []));
}

/** Values that no term answers to, for each column. */
export function unlisted(preview: ImportPreview): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { column, code, shown } of badRows(preview).flatMap((row) => row.problems)) {
    // A value that the program shortened can't be matched by what is shown of it.
    if (code !== "unlisted_value" || shown.endsWith("…")) continue;
    const values = found.get(column) ?? [];
    if (!values.includes(shown)) found.set(column, [...values, shown]);
  }
  return found;
}

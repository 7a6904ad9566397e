// Coordinates as people type and paste them, to the decimal text that a record holds.

/** A comma for the point, a minus of any form. */
export function decimal(typed: string): string {
  return typed.trim().replaceAll(/[−–]/g, "-").replace(",", ".");
}

/** Whether it is a number within so many degrees. */
export function isDegrees(text: string, most: number): boolean {
  return /^-?\d{1,3}(\.\d+)?$/.test(text) && Math.abs(Number(text)) <= most;
}

/** Two coordinates copied together from a map: `55.7558, 37.6173`. */
export function pair(typed: string): [string, string] | undefined {
  const found = /^\s*([-−–]?\d+\.\d+)\s*[,;\s]\s*([-−–]?\d+\.\d+)\s*$/.exec(typed);
  return found?.[1] && found[2] ? [decimal(found[1]), decimal(found[2])] : undefined;
}

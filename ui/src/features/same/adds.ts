// What one record of a person adds to the other when both become one: of a field's value, what the kept one lacks.

import type { FieldShape } from "../../host";
import { holds } from "../record/form";

type Item = Record<string, unknown>;

const textOf = (item: unknown): string => {
  const { text } = item as Item;
  return typeof text === "string" ? text : "";
};

/** Whether an item of a list stands there already, whatever its id. */
function stands(of: FieldShape["shape"]["of"], mine: unknown, theirs: unknown): boolean {
  if (of === "names") return textOf(mine).trim().toLowerCase() === textOf(theirs).trim().toLowerCase();
  if (of === "texts" || of === "long_texts") {
    return (mine as Item)["language"] === (theirs as Item)["language"] && textOf(mine).includes(textOf(theirs));
  }
  const bare = (item: unknown): string => JSON.stringify(item, (key, value: unknown) => (key === "id" ? undefined : value));
  return bare(mine) === bare(theirs);
}

/** What can't hold two values stays as the kept one has it. */
export function adds({ shape }: FieldShape, mine: unknown, theirs: unknown): boolean {
  if (!holds(theirs)) return false;
  if (!holds(mine)) return true;
  return Array.isArray(mine) && Array.isArray(theirs) && theirs.some((item) => !mine.some((each) => stands(shape.of, each, item)));
}

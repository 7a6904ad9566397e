// How a list was left when a row was opened, so that coming back finds the same order, row and place.
// In this page's memory only: it goes with the vault.

import type { ListQuery } from "../record/pages.svelte";

interface Left {
  id: string;
  index: number;
  scroll: number;
  query: Pick<ListQuery, "order" | "descending" | "words" | "from" | "to">;
  /** As the dates were typed. */
  typed: { from: string; to: string };
}

const lists = new Map<string, Left>();

export const remembered = {
  keep: (list: string, left: Left): void => void lists.set(list, left),
  /** Once: whoever comes another way begins at the top. */
  take(list: string): Left | undefined {
    const left = lists.get(list);
    lists.delete(list);
    return left;
  },
};

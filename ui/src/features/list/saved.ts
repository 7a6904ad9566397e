// Filters of a list that were given a name: kept in the vault with the window's settings.

import type { Order } from "../../host";
import { settings } from "../session/settings.svelte";

export interface SavedFilter {
  title: string;
  words: string;
  from: string;
  to: string;
  order?: Order;
  descending?: boolean;
}

const nameOf = (list: string): string => `filters/${list}`;

function isFilter(value: unknown): value is SavedFilter {
  return typeof value === "object" && value !== null && ["title", "words", "from", "to"].every((name) => typeof (value as Record<string, unknown>)[name] === "string");
}

export const saved = {
  of(list: string): SavedFilter[] {
    try {
      const read: unknown = JSON.parse(settings.of(nameOf(list)) || "[]");
      return Array.isArray(read) ? read.filter(isFilter) : [];
    } catch {
      return [];
    }
  },

  /** One of the same name is replaced. */
  async add(list: string, filter: SavedFilter): Promise<void> {
    const others = this.of(list).filter((each) => each.title !== filter.title);
    await settings.keep(nameOf(list), JSON.stringify([...others, filter]));
  },

  async drop(list: string, title: string): Promise<void> {
    const left = this.of(list).filter((each) => each.title !== title);
    await settings.keep(nameOf(list), left.length > 0 ? JSON.stringify(left) : "");
  },
};

// What was found, kind by kind.

import { t } from "../../components/words.svelte";
import type { FoundRecord, Kind } from "../../host";

/** The hits by kind, the kind of the best one first. */
export function byKind(hits: FoundRecord[]): { kind: Kind; hits: FoundRecord[] }[] {
  const groups = new Map<Kind, FoundRecord[]>();
  for (const hit of hits) groups.set(hit.kind, [...(groups.get(hit.kind) ?? []), hit]);
  return [...groups].map(([kind, found]) => ({ kind, hits: found }));
}

/** Where in a file something was found, in words. */
export function inFile(hit: FoundRecord): string {
  return hit.page === null ? t("search-in-file") : t("search-in-file-page", { page: hit.page });
}

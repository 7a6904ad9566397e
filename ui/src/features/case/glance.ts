// What every page of a case says of it: asked for once, and again after a change or in another language.

import { words } from "../../components/words.svelte";
import { host, type Overview } from "../../host";
import { changes } from "../record/changes.svelte";

let known: { of: string; overview: Promise<Overview> } | undefined;

export function glance(id: string): Promise<Overview> {
  const of = [id, changes.count, words.language].join(" ");
  if (known?.of !== of) {
    const overview = host.call("case.overview", { id });
    known = { of, overview };
    // What failed is asked again.
    overview.catch(() => (known = undefined));
  }
  return known.overview;
}

// Where the person was: kept in the vault while they work, so that unlocking brings them back there.
// Must not keep what was typed: that is a draft's.

import { delay } from "../../components/delay";
import { host } from "../../host";
import { place, type Place } from "../place/place.svelte";
import { settings } from "./settings.svelte";

const NAME = "place";
/** Steps back that are worth remembering. */
const STEPS = 20;
/** What a setting may hold, with room to spare; a longer way isn't remembered. */
const LONGEST = 60_000;

const VIEWS = new Set<unknown>([
  "today", "capture", "interview", "matrix", "cases", "new-case", "case", "people", "same", "compare", "facilities", "own", "evidence", "record", "new", "history", "deleted", "search",
  "packages", "seal", "verify", "import", "backup", "settings", "help",
]);

function written(): string {
  const text = JSON.stringify(place.path.slice(-STEPS));
  return new TextEncoder().encode(text).length > LONGEST ? "" : text;
}

/** Writes the way here down at once. */
export async function noteDown(): Promise<void> {
  const text = written();
  if (text === (settings.of(NAME) ?? "") || !VIEWS.has(place.here.view)) return;
  // A place that couldn't be noted is no reason to disturb anybody.
  await settings.keep(NAME, text).catch(() => undefined);
}

/** Writes it down after a pause: walking through ten records writes once. */
export const noteDownSoon = delay(1500, () => void noteDown());

function read(): Place[] {
  try {
    const path: unknown = JSON.parse(settings.of(NAME) ?? "[]");
    if (!Array.isArray(path)) return [];
    const known = path.every((each: unknown) => typeof each === "object" && each !== null && "view" in each && VIEWS.has(each.view));
    return known ? (path as Place[]) : [];
  } catch {
    return [];
  }
}

function named(at: Place): string[] {
  const ids: string[] = [];
  if ("id" in at && at.id) ids.push(at.id);
  if ("inCase" in at && at.inCase) ids.push(at.inCase);
  if (at.view === "compare") ids.push(at.one, at.other);
  return ids;
}

/** Where somebody begins who left nothing open: with who must be acted for, else with the case files. */
async function beginning(): Promise<Place> {
  const due = await host.call("today.list", {}).then(({ lines }) => lines.length > 0, () => false);
  return { view: due ? "today" : "cases" };
}

/** The way that was noted, as far as its records are still there; the beginning where nothing is left of it. */
export async function wayBack(): Promise<Place[]> {
  const path = read();
  const ids = [...new Set(path.flatMap(named))];
  let live = new Set<string>();
  if (ids.length > 0) {
    const rows = await host.call("record.titles", { ids }).catch(() => []);
    live = new Set(rows.filter((row) => row.state === "live").map((row) => row.id));
  }
  const end = path.findIndex((at) => named(at).some((id) => !live.has(id)));
  const there = end < 0 ? path : path.slice(0, end);
  return there.length > 0 ? there : [await beginning()];
}

// A hearing's time on three clocks: the court's, Moscow's and one's own. A bare date is never converted.

import { words } from "../../components/words.svelte";
import type { EdtfDate } from "../../host";

const MOSCOW = "Europe/Moscow";

/** How far that zone was ahead of UTC at a moment, in milliseconds. */
function ahead(zone: string, moment: number): number {
  const form = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit",
  });
  const parts = Object.fromEntries(form.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(moment / 1000) * 1000;
}

/** The moment that a local time in a zone means; undefined where the zone isn't known or nothing tells it. */
export function momentOf({ edtf, zone }: EdtfDate): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(edtf)) return undefined;
  if (/(Z|[+-]\d{2}:\d{2})$/.test(edtf)) return Date.parse(edtf);
  if (!zone) return undefined;
  const local = Date.parse(`${edtf}Z`);
  try {
    // Twice: the first guess may lie on the other side of a change of clocks.
    const guess = local - ahead(zone, local);
    return local - ahead(zone, guess);
  } catch {
    return undefined;
  }
}

function told(moment: number, zone: string | undefined): string {
  const locale = words.language === "en" ? "en-GB" : words.language;
  return new Intl.DateTimeFormat(locale, { timeStyle: "short", ...(zone && { timeZone: zone }) }).format(moment);
}

export interface Clocks {
  court: string;
  moscow: string;
  own: string;
}

/** The three clocks; undefined where the time has no zone. */
export function clocks(date: EdtfDate, own?: string): Clocks | undefined {
  const moment = momentOf(date);
  if (moment === undefined) return undefined;
  const court = date.edtf.slice(11, 16);
  return { court, moscow: told(moment, MOSCOW), own: told(moment, own) };
}

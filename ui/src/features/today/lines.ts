// What a line of Today says: without a name in it, so that it can stand on a screen that others see.

import { t } from "../../components/words.svelte";
import type { TodayLine } from "../../host";
import { clocks } from "./clocks";

/** So many lines are told at once; the rest is folded. */
export const AT_ONCE = 7;

const LASTS = new Set<TodayLine["what"]>(["whereabouts", "contact"]);

/** What it is: “No contact for 12 days”, “Hearing”. */
export function whatOf({ what, days }: TodayLine): string {
  return LASTS.has(what) ? t(`today-${what}`, { days: -days }) : t(`today-${what}`);
}

/** When: how far away, the day, and for a hearing the three clocks. */
export function whenOf(line: TodayLine): string {
  if (LASTS.has(line.what)) return t("today-since", { day: line.day_words });
  const far = line.days < 0 ? t("today-ago", { days: -line.days }) : t("today-in", { days: line.days });
  const times = line.moment && clocks(line.moment);
  const time = times ? t("today-clocks", { ...times }) : "";
  return [far, line.day_words, time].filter(Boolean).join(" · ");
}

/** Whether it is late already. */
export function late({ what, days }: TodayLine): boolean {
  return LASTS.has(what) || days < 0;
}

/** What the drafts of notes begin with. */
export const NOTES = "today/";

/** Under which name the note is kept with which a line is marked as handled. */
export function noteOf({ key }: TodayLine): string {
  return NOTES + key;
}

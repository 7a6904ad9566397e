// An incident between the record and the form: what the form doesn't show is carried through untouched.

import { t } from "../../components/words.svelte";
import type { IncidentRecord } from "../../host";
import { readDate, typedDate, type TypedDate } from "../record/date";
import type { Difference } from "../record/Conflict.svelte";
import { shownText, withText } from "../record/text";

export interface IncidentForm {
  title: string;
  date: TypedDate;
  place: string;
  description: string;
}

export function formOf(record: IncidentRecord): IncidentForm {
  return {
    title: shownText(record.title),
    date: typedDate(record.date),
    place: shownText(record.place?.text),
    description: shownText(record.description),
  };
}

/** The record with what the form holds, in that case. */
export async function recordOf(form: IncidentForm, before: IncidentRecord, inCase: string): Promise<IncidentRecord> {
  const rest = { ...before };
  delete rest.date;
  const date = await readDate(form.date, before.date);
  const cases = before.cases ?? [];
  return {
    ...rest,
    title: withText(before.title, form.title),
    ...(date && { date }),
    place: { ...before.place, text: withText(before.place?.text, form.place) },
    description: withText(before.description, form.description),
    cases: cases.includes(inCase) ? cases : [...cases, inCase],
  };
}

/** Where two forms differ, field by field. */
export function compareForms(mine: IncidentForm, saved: IncidentForm): Difference[] {
  const all: Difference[] = [
    { label: t("incident-title"), mine: mine.title, saved: saved.title },
    { label: t("incident-date"), mine: mine.date.text, saved: saved.date.text },
    { label: t("incident-place"), mine: mine.place, saved: saved.place },
    { label: t("incident-description"), mine: mine.description, saved: saved.description },
  ];
  return all.filter((each) => each.mine !== each.saved);
}

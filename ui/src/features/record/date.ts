// A date between what is typed and what a record holds.

import { host, type EdtfDate } from "../../host";

/** What stands in the field; `told`: it can't be read and is kept as it was told. */
export interface TypedDate {
  text: string;
  told: boolean;
}

/** A day or month as people write it; anything else as it was recorded. What is typed so is read as the same date. */
function written(edtf: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(edtf) ?? [];
  if (!year || !month || Number(month) > 12) return edtf;
  return day ? `${day}.${month}.${year}` : `${month}.${year}`;
}

export function typedDate(date: EdtfDate | undefined): TypedDate {
  if (!date) return { text: "", told: false };
  return date.edtf ? { text: written(date.edtf), told: false } : { text: date.phrase ?? "", told: true };
}

/** What the record will hold. Throws `date_unreadable` unless the words are to be kept as told. */
export async function readDate(typed: TypedDate, before: EdtfDate | undefined): Promise<EdtfDate | undefined> {
  const text = typed.text.trim();
  if (!text) return undefined;
  if (typed.told) return { ...before, edtf: "", phrase: text };
  if (before?.edtf && [before.edtf, written(before.edtf)].includes(text)) return before;
  const { edtf, phrase } = await host.call("date.read", { text });
  // Words that say more than a date can are kept beside it.
  return { ...before, edtf, ...(phrase && { phrase }) };
}

// A date between what is typed and what a record holds.

import { host, type EdtfDate } from "../../host";

/** What stands in the fields: the date, and the words in which it was told; either may be without the other. */
export interface TypedDate {
  text: string;
  /** IANA zone of a local time, as it is recorded. */
  zone?: string;
  /** Undefined while nobody touched them: the record keeps those that it has. */
  phrase?: string;
}

/**
 * A day, month or moment as people write it; anything else as it was recorded. What is typed so is read as the same
 * date; a moment's distance from UTC would be lost, so one that has it stays as it is.
 */
function written(edtf: string): string {
  const [, year, month, day, time, seconds] = /^(\d{4})-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}):(\d{2}))?)?$/.exec(edtf) ?? [];
  if (!year || !month || Number(month) > 12) return edtf;
  if (!day) return `${month}.${year}`;
  const at = !time ? "" : seconds === "00" ? ` ${time}` : ` ${time}:${seconds ?? ""}`;
  return `${day}.${month}.${year}${at}`;
}

export function typedDate(date: EdtfDate | undefined): TypedDate {
  if (!date) return { text: "" };
  return { text: date.edtf ? written(date.edtf) : "", ...(date.zone && { zone: date.zone }), ...(date.phrase && { phrase: date.phrase }) };
}

/** What the record will hold. Throws `date_unreadable` where the date is none. */
export async function readDate(typed: TypedDate, before: EdtfDate | undefined): Promise<EdtfDate | undefined> {
  const text = typed.text.trim();
  const phrase = (typed.phrase ?? before?.phrase ?? "").trim();
  if (!text && !phrase) return undefined;
  const said = { ...before, phrase };
  if (!phrase) Reflect.deleteProperty(said, "phrase");
  if (!text) return { ...said, edtf: "" };
  if (before?.edtf && [before.edtf, written(before.edtf)].includes(text)) return { ...said, edtf: before.edtf };
  const read = await host.call("date.read", { text });
  // Words that say more than a date can are kept, beside those that stand there already.
  const told = [...new Set([phrase, read.phrase])].filter(Boolean).join("; ");
  return { ...said, edtf: read.edtf, ...(told && { phrase: told }) };
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

/** This day, as a record holds it. */
export function today(): EdtfDate {
  const now = new Date();
  return { edtf: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` };
}

/** This minute, as people write it; without the zone, which would tell where the device is. */
export function now(): TypedDate {
  const at = new Date();
  return { text: `${written(today().edtf)} ${two(at.getHours())}:${two(at.getMinutes())}` };
}

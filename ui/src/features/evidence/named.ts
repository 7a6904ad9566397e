// What formats call a thing, in a reader's words. Names that stand here nowhere are told as the format has them.

import type { Fact } from "../../generated/Fact";
import { t } from "../../components/words.svelte";

const WHEN: Record<string, string> = {
  DateTimeOriginal: "inside-when-taken",
  creationdate: "inside-when-taken",
  DateCreated: "inside-when-taken",
  RecordingDate: "inside-when-taken",
  DATE_RECORDED: "inside-when-taken",
  shotDate: "inside-when-taken",
  DateTimeDigitized: "inside-when-written",
  DigitalCreationDate: "inside-when-written",
  CreateDate: "inside-when-written",
  DateUTC: "inside-when-written",
  CREATION_TIME: "inside-when-written",
  "Creation Time": "inside-when-written",
  DateTime: "inside-when-changed",
  ModifyDate: "inside-when-changed",
  MetadataDate: "inside-when-changed",
  LastPrinted: "inside-when-printed",
  GPSDateTime: "inside-when-satellite",
};

const WHAT: Record<string, string> = {
  MakerNote: "inside-what-maker",
  Trailer: "inside-what-behind",
  MetadataTrack: "inside-what-track",
  Picture: "inside-what-picture",
  EmbeddedFile: "inside-what-file",
  Attachment: "inside-what-file",
};

/** Which of several times this is; the format's own name where there are no words for it. */
export function whenWords({ name }: Fact): string {
  const words = WHEN[name];
  return words ? t(words) : name;
}

/** What can't be shown as it stands, in words. */
export function asWords({ of, name, value }: Fact): string | undefined {
  if (of === "author" && (name === "author" || name === "Annotation")) return t("inside-what-changes", { value });
  const words = of === "other" ? WHAT[name] : undefined;
  return words ? t(words, { value }) : undefined;
}

// How an exhibit is shown, by what its content is. What isn't named here isn't shown: it is said what it is.

export type Sort = "picture" | "pages" | "sound" | "film" | "mail" | "text" | "none";

/** Bytes of the largest recording that is held whole, where it can't be played in pieces. */
export const WHOLE = 96 << 20;

/** Larger pictures and letters aren't held in memory. */
export const MOST: Record<Sort, number> = {
  picture: 128 << 20,
  pages: Number.MAX_SAFE_INTEGER,
  sound: Number.MAX_SAFE_INTEGER,
  film: Number.MAX_SAFE_INTEGER,
  mail: 64 << 20,
  text: Number.MAX_SAFE_INTEGER,
  none: 0,
};

const TEXTS = new Set(["application/json", "application/xml", "application/sql", "application/x-sh", "text/x-shellscript"]);

export function sortOf(content: string): Sort {
  if (content === "message/rfc822") return "mail";
  if (content === "application/pdf") return "pages";
  if (content.startsWith("image/")) return "picture";
  if (content.startsWith("audio/") || content === "application/ogg") return "sound";
  if (content.startsWith("video/")) return "film";
  // A page of the web is read as the text that it is: nothing of it runs.
  if (content.startsWith("text/") || content.endsWith("+json") || content.endsWith("+xml") || TEXTS.has(content)) return "text";
  return "none";
}

/** The words of bytes of which nobody says how they were written: UTF-8 or UTF-16, else as Windows wrote Russian. */
export function wordsOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  // What was cut off in the middle of a letter is UTF-8 all the same.
  for (let cut = 0; cut < 4; cut++) {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, bytes.length - cut));
    } catch {
      continue;
    }
  }
  // A letter that is broken here and there is UTF-8 all the same: in another table nearly every one of them would be.
  const guessed = new TextDecoder("utf-8").decode(bytes);
  const broken = guessed.split("\ufffd").length - 1;
  return broken * 20 < guessed.length ? guessed : new TextDecoder("windows-1251").decode(bytes);
}

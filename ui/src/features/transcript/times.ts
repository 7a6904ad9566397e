// Times in a transcript: the marks within a text, and at which moment a word is said. Between two times that are known
// words are taken to be said evenly, letter by letter. Milliseconds everywhere. Must not know any player or screen.

import type { Passage } from "../../host";
import { timeMark } from "../viewer/time";

/** Where a passage ends that is the last one, and nobody knows how long the recording is. */
const LAST = 5000;
const MARK = /\[(?:(\d{1,4}):)?(\d{1,4}):([0-5]\d)(?:[.,](\d{1,3}))?\]/g;

export interface Mark {
  /** Where it stands in the text, brackets and all. */
  start: number;
  end: number;
  at: number;
}

/** A piece of a text: a word, or what lies between. */
export interface Piece {
  text: string;
  /** When it is said; undefined of what lies between words. */
  at?: number;
  /** It is a time mark itself. */
  mark?: boolean;
}

/** The tenth of a second that is nearest to a place in the recording. Seconds in, milliseconds out. */
export function tenth(seconds: number): number {
  return Math.round(seconds * 10) * 100;
}

export function markOf(at: number): string {
  return `[${timeMark(at)}]`;
}

export function marksIn(text: string): Mark[] {
  return [...text.matchAll(MARK)].flatMap((found) => {
    const [whole, hours, minutes, seconds, part = ""] = found;
    if (hours !== undefined && Number(minutes) > 59) return [];
    const at = ((Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(part.padEnd(3, "0"));
    return [{ start: found.index, end: found.index + whole.length, at }];
  });
}

/** When the passage ends. */
export function endOf(passages: readonly Passage[], at: number, length: number): number {
  const passage = passages[at];
  if (!passage) return 0;
  if (passage.to !== undefined) return passage.to;
  const next = passages[at + 1]?.from;
  if (next !== undefined) return Math.max(next, passage.from);
  return length > passage.from ? length : passage.from + LAST;
}

/** The passage that is heard at a moment; -1 where none is. The latest that has begun counts. */
export function passageAt(passages: readonly Passage[], moment: number, length: number): number {
  let found = -1;
  for (const [at, { from }] of passages.entries()) {
    if (from > moment) break;
    found = at;
  }
  return found >= 0 && moment <= endOf(passages, found, length) ? found : -1;
}

/** The moment at which the letter at that place of the text is said. */
export function momentAt(passage: Passage, end: number, place: number): number {
  let [from, start] = [passage.from, 0];
  const within = (to: number, at: number): number => Math.round(to > start ? from + ((at - from) * (place - start)) / (to - start) : from);
  for (const mark of marksIn(passage.text)) {
    if (place < mark.start) return within(mark.start, mark.at);
    // Whoever points at a mark means its time.
    if (place < mark.end) return mark.at;
    [from, start] = [mark.at, mark.end];
  }
  return within(passage.text.length, Math.max(end, from));
}

/** The words of a passage with the moment of each, and what lies between. */
export function piecesOf(passage: Passage, end: number): Piece[] {
  const pieces: Piece[] = [];
  const say = (from: number, to: number): void => {
    const text = passage.text.slice(from, to);
    for (const found of text.matchAll(/\S+|\s+/g)) {
      const [piece] = found;
      pieces.push(/\S/.test(piece) ? { text: piece, at: momentAt(passage, end, from + found.index) } : { text: piece });
    }
  };
  let last = 0;
  for (const mark of marksIn(passage.text)) {
    say(last, mark.start);
    pieces.push({ text: passage.text.slice(mark.start, mark.end), at: mark.at, mark: true });
    last = mark.end;
  }
  say(last, passage.text.length);
  return pieces;
}

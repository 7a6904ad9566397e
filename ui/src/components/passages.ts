// A text cut into lines and passages, so that it can be shown as text with some of it marked.

/** From this character up to, and without, that one; counted as JavaScript counts a string. */
export type Passage = readonly [from: number, to: number];

export interface Piece {
  text: string;
  marked: boolean;
}

/** Passages that overlap or touch become one; what lies outside the text is cut off. */
export function joined(passages: readonly Passage[], length: number): [number, number][] {
  const sorted = passages
    .map(([from, to]): [number, number] => [Math.max(0, from), Math.min(length, to)])
    .filter(([from, to]) => from < to)
    .sort(([one], [other]) => one - other);
  const all: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = all.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else all.push([from, to]);
  }
  return all;
}

/** The lines of the text, each in pieces. An empty line has none. */
export function linesOf(text: string, passages: readonly Passage[] = []): Piece[][] {
  const marks = joined(passages, text.length);
  const lines: Piece[][] = [];
  let next = 0;
  for (const [line, begin] of split(text)) {
    const end = begin + line.length;
    const pieces: Piece[] = [];
    let at = begin;
    while (at < end) {
      while (next < marks.length && (marks[next]?.[1] ?? 0) <= at) next += 1;
      const [from, to] = marks[next] ?? [end, end];
      const marked = from <= at;
      const until = Math.min(end, marked ? to : from);
      pieces.push({ text: text.slice(at, until), marked });
      at = until;
    }
    lines.push(pieces);
  }
  return lines;
}

function* split(text: string): Generator<[line: string, begin: number]> {
  let begin = 0;
  for (const found of text.matchAll(/\r\n|\r|\n/g)) {
    yield [text.slice(begin, found.index), begin];
    begin = found.index + found[0].length;
  }
  yield [text.slice(begin), begin];
}

// The parts of a picture or of a document's pages that are to be hidden, in shares of width and height. Knows nothing of how they are drawn.

import type { Cover, Mark } from "../../host";

/** What an arrow moves or changes, and the least that a part may be, in shares. */
const STEP = 0.01;
const LEAST = 0.005;
/** As many as one copy may have: of a picture, of a document. */
export const MOST = 200;
export const MOST_OF_PAGES = 2000;

const within = (number: number, least: number, most: number): number => Math.min(most, Math.max(least, number));

export class Marks {
  all = $state<Mark[]>([]);
  cover = $state<Cover>("box");
  /** Points of the picture as it is seen. */
  seen = $state.raw<[number, number]>();
  /** Of a document: the page that is shown, counted from 1, how many there are, and what was seen of them, in points. */
  page = $state<number>();
  count = $state(0);
  sizes: [number, number, number][] = [];
  /** Which one the keys are for. */
  chosen = $state<number>();

  get most(): number {
    return this.page === undefined ? MOST : MOST_OF_PAGES;
  }

  get full(): boolean {
    return this.all.length >= this.most;
  }

  /** Those of the page that is shown, with their places among all. */
  get here(): { mark: Mark; at: number }[] {
    return this.all.map((mark, at) => ({ mark, at })).filter(({ mark }) => mark.page === this.page);
  }

  /** A page was seen so large. */
  sized(page: number, [width, height]: [number, number]): void {
    this.sizes = [...this.sizes.filter(([of]) => of !== page), [page, width, height]];
  }

  /** Another page is shown. */
  turn(to: number): void {
    const page = within(Math.round(to), 1, Math.max(1, this.count));
    if (page === this.page) return;
    this.page = page;
    this.chosen = undefined;
  }

  /** The keys are for that one: its page is shown. */
  choose(at: number): void {
    const mark = this.all[at];
    if (!mark) return;
    this.page = mark.page;
    this.chosen = at;
  }

  /** One in the middle of the picture. */
  add(): void {
    this.#put({ cover: this.cover, x: 0.4, y: 0.4, width: 0.2, height: 0.2 });
  }

  /** One between two points, in whatever order they were touched; none where they are too near each other. */
  span(from: { x: number; y: number }, to: { x: number; y: number }): void {
    const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)].map((at) => within(at, 0, 1)) as [number, number];
    const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)].map((at) => within(at, 0, 1)) as [number, number];
    if (right - left < LEAST || bottom - top < LEAST) return;
    this.#put({ cover: this.cover, x: left, y: top, width: right - left, height: bottom - top });
  }

  #put(mark: Mark): void {
    if (this.full) return;
    this.all.push(this.page === undefined ? mark : { ...mark, page: this.page });
    this.chosen = this.all.length - 1;
  }

  /** What is chosen is covered so, and what comes next. */
  use(cover: Cover): void {
    this.cover = cover;
    const mark = this.chosen === undefined ? undefined : this.all[this.chosen];
    if (mark) mark.cover = cover;
  }

  move(at: number, across: number, down: number): void {
    const mark = this.all[at];
    if (!mark) return;
    mark.x = within(mark.x + across * STEP, 0, 1 - mark.width);
    mark.y = within(mark.y + down * STEP, 0, 1 - mark.height);
  }

  size(at: number, across: number, down: number): void {
    const mark = this.all[at];
    if (!mark) return;
    mark.width = within(mark.width + across * STEP, LEAST, 1 - mark.x);
    mark.height = within(mark.height + down * STEP, LEAST, 1 - mark.y);
  }

  remove(at: number): void {
    this.all.splice(at, 1);
    // The next one that is seen.
    const left = this.here;
    this.chosen = (left.find((one) => one.at >= at) ?? left.at(-1))?.at;
  }

  /** An arrow moves it, with Shift it changes its size, Delete removes it. Whether the key meant something. */
  hear(at: number, { key, shiftKey }: KeyboardEvent): boolean {
    const [across, down] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key] ?? [0, 0];
    if (key === "Delete" || key === "Backspace") this.remove(at);
    else if (!across && !down) return false;
    else if (shiftKey) this.size(at, across ?? 0, down ?? 0);
    else this.move(at, across ?? 0, down ?? 0);
    return true;
  }
}

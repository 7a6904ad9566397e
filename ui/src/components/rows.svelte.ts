// A list of small things while it is edited. The value has only what says something; here are also the rows
// that are still empty, so that a row doesn't vanish under the person who types in it.

type Flat = Record<string, unknown>;

function same(one: readonly object[], other: readonly object[]): boolean {
  return one.length === other.length && one.every((row, at) => sameRow(row as Flat, other[at] as Flat));
}

function sameRow(one: Flat, other: Flat): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}

export class Rows<T extends object> {
  #read: () => T[] | undefined;
  #write: (value: T[]) => void;
  #says: (row: T) => boolean;
  #typed = $state.raw<{ rows: T[]; value: T[] }>();

  /** What is typed, as long as the value is what came of it; the value, where somebody else changed it. */
  readonly #all = $derived.by(() => {
    const value = this.#read() ?? [];
    return this.#typed && same(this.#typed.value, value) ? this.#typed.rows : value;
  });

  constructor(read: () => T[] | undefined, write: (value: T[]) => void, says: (row: T) => boolean) {
    this.#read = read;
    this.#write = write;
    this.#says = says;
  }

  get all(): T[] {
    return this.#all;
  }

  /** One part of a row; an empty one is left out of it. */
  set<K extends keyof T>(at: number, part: K, said: T[K] | undefined): void {
    const rows = [...this.#all];
    const row = { ...(rows[at] ?? {}) } as T;
    if (said === undefined) Reflect.deleteProperty(row, part);
    else row[part] = said;
    rows[at] = row;
    this.#put(rows);
  }

  add(row: T): void {
    this.#put([...this.#all, row]);
  }

  remove(at: number): void {
    this.#put(this.#all.filter((_, index) => index !== at));
  }

  #put(rows: T[]): void {
    const value = rows.filter((row) => this.#says(row));
    this.#typed = { rows, value };
    this.#write(value);
  }
}

/** A line that may be empty, as an optional part. */
export function part(typed: string): string | undefined {
  return typed === "" ? undefined : typed;
}

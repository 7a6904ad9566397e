// Pairs of the whole vault who may be one person: looked for while somebody waits. What was found stays for the way back to the list.

import { words } from "../../components/words.svelte";
import { host, type PersonPair, type PersonPairs, type Row } from "../../host";
import { changes } from "../record/changes.svelte";

export interface Pair extends PersonPair {
  id: string;
}

/** Rows hold words of the program, and a change elsewhere may have made or ended a pair. */
function mark(): string {
  return `${words.language} ${changes.count}`;
}

function pairOf(pair: PersonPair): Pair {
  return { ...pair, id: `${pair.one.id} ${pair.other.id}` };
}

class Pairing {
  all = $state.raw<Pair[]>([]);
  /** Whether it is looking, and the first page has been looked at: a small vault is done with it. */
  looking = $state(false);
  begun = $state(false);
  done = $state(false);
  fault = $state.raw<unknown>();
  #after: number | undefined;
  #run = 0;
  #stands = "";

  /** Goes on where it stopped, until so many are found or everybody was looked at. */
  async look(most: number): Promise<void> {
    this.rest();
    const run = this.#run;
    if (this.#stands !== mark()) this.#beginAnew();
    this.fault = undefined;
    this.looking = true;
    try {
      while (!this.done && this.all.length < most) {
        const page = await host.call("person.pairs", this.#after === undefined ? {} : { after: this.#after });
        if (run !== this.#run) return;
        this.#take(page);
      }
    } catch (thrown) {
      if (run !== this.#run) return;
      this.fault = thrown;
    }
    this.looking = false;
  }

  /** Nobody waits any more: what is asked already is answered in vain. */
  rest(): void {
    this.#run += 1;
    this.looking = false;
  }

  /** Where that pair stands; once it is decided on, the next one stands there. */
  placeOf(id: string): number {
    return this.all.findIndex((each) => each.id === id);
  }

  /** `tell` says what was decided, which is a change as any other: the list needn't begin anew for it. */
  merged(kept: Row, other: string, tell: () => void): void {
    const standing = (row: Row): Row => (row.id === other || row.id === kept.id ? kept : row);
    this.#decide(tell, (pair) => pairOf({ ...pair, one: standing(pair.one), other: standing(pair.other) }));
  }

  apart(one: string, other: string, tell: () => void): void {
    this.#decide(tell, (pair) => ([one, other].every((id) => [pair.one.id, pair.other.id].includes(id)) ? undefined : pair));
  }

  #decide(tell: () => void, stays: (pair: Pair) => Pair | undefined): void {
    const fresh = this.#stands === mark();
    tell();
    const left = this.all.flatMap((pair) => stays(pair) ?? []).filter((pair) => pair.one.id !== pair.other.id);
    this.all = left.filter((pair, at) => left.findIndex((each) => each.id === pair.id) === at);
    if (fresh) this.#stands = mark();
  }

  #beginAnew(): void {
    this.#stands = mark();
    this.#after = undefined;
    this.all = [];
    this.begun = false;
    this.done = false;
  }

  #take({ pairs, next }: PersonPairs): void {
    const known = new Set(this.all.map(({ id }) => id));
    this.all = [...this.all, ...pairs.map(pairOf).filter(({ id }) => !known.has(id))];
    this.#after = next ?? undefined;
    this.done = next === null;
    this.begun = true;
  }
}

export const pairing = new Pairing();

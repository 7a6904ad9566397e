// What a screen shows of the vault: the old stays until the new has come, only the latest question counts.

import { flushSync, tick } from "svelte";
import { afterEach, expect, test } from "vitest";
import { words } from "../src/components/words.svelte";
import { changes } from "../src/features/record/changes.svelte";
import { Fetched, type Asking } from "../src/features/record/fetched.svelte";

/** Questions that a test answers when it likes. */
class Questions {
  readonly open: { answer: (value: string) => void; refuse: (thrown: unknown) => void }[] = [];
  ask = (): Promise<string> => new Promise((answer, refuse) => this.open.push({ answer, refuse }));
}

let end: (() => void) | undefined;
afterEach(() => end?.());

function begin(ask: () => Promise<string>, asking?: Asking<string>): Fetched<string> {
  let made: Fetched<string> | undefined;
  end = $effect.root(() => {
    made = new Fetched(ask, asking);
  });
  flushSync();
  return made as Fetched<string>;
}

/** The answers of this moment have arrived. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await tick();
}

test("it is asked once the screen is there, and anew after a change and in another language; the old stays meanwhile", async () => {
  const { open, ask } = new Questions();
  const fetched = begin(ask);
  expect([open.length, fetched.loading, fetched.value]).toEqual([1, true, undefined]);
  open[0]?.answer("first");
  await settle();
  expect([fetched.loading, fetched.value]).toEqual([false, "first"]);

  changes.tell();
  flushSync();
  expect([open.length, fetched.loading, fetched.value]).toEqual([2, true, "first"]);
  open[1]?.answer("second");
  await settle();
  expect(fetched.value).toBe("second");

  words.speak("ru");
  flushSync();
  expect(open).toHaveLength(3);
});

test("what answers an earlier question comes too late, and so does its fault", async () => {
  const { open, ask } = new Questions();
  const taken: string[] = [];
  const fetched = begin(ask, { taken: (value) => taken.push(value) });
  changes.tell();
  flushSync();
  changes.tell();
  flushSync();
  open[2]?.answer("new");
  await settle();
  open[0]?.answer("old");
  open[1]?.refuse(new Error("late"));
  await settle();
  expect([fetched.value, fetched.fault, taken]).toEqual(["new", undefined, ["new"]]);
});

test("a fault leaves what was there, and goes with the next answer", async () => {
  const { open, ask } = new Questions();
  const fetched = begin(ask);
  open[0]?.answer("kept");
  await settle();
  const fault = new Error("gone");
  void fetched.load();
  open[1]?.refuse(fault);
  await settle();
  expect([fetched.value, fetched.fault, fetched.loading]).toEqual(["kept", fault, false]);
  void fetched.load();
  open[2]?.answer("again");
  await settle();
  expect([fetched.value, fetched.fault]).toEqual(["again", undefined]);
});

test("what the question reads is followed; changes only where they are wanted", () => {
  const { open, ask } = new Questions();
  let id = $state("r1");
  const seen: string[] = [];
  begin(
    () => {
      seen.push(id);
      return ask();
    },
    { anew: false },
  );
  changes.tell();
  flushSync();
  expect(open).toHaveLength(1);
  id = "r2";
  flushSync();
  expect(seen).toEqual(["r1", "r2"]);
});

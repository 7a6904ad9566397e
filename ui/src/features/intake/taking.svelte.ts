// Files and folders that go into the vault, one intake after the other, portion by portion: it goes on while other screens
// are looked at, and where it was broken off. Owns what is asked beforehand. Must not read a file itself.

import { toast } from "../../components/toast.svelte";
import { t } from "../../components/words.svelte";
import { Failure, host, type Chosen, type IntakeState, type Progress } from "../../host";
import { changes } from "../record/changes.svelte";
import { undo } from "../record/undo.svelte";
import { explain } from "../session/fault";

/** What was chosen, until it is said what is known of it. */
export interface Asked {
  files: readonly Chosen[];
  inCase: string | undefined;
  record: Record<string, unknown>;
  /** Whether files that hold others are taken apart; they are unless somebody says no. */
  unpack?: boolean;
}

/** An intake on the screen. */
export interface Job {
  key: number;
  name: string;
  /** Looked through; running; broken off; ended with files that weren't taken; not begun. */
  state: "looking" | "running" | "stopped" | "missed" | "failed";
  asked?: Asked | undefined;
  told?: IntakeState | undefined;
  progress: Progress;
  fault?: unknown;
  cancel: () => void;
}

/** Milliseconds after which lists are read anew while files come in. */
const ANEW = 2000;
const ACROSS_TIME = ["gone", "unreadable"];

class Taking {
  asked = $state.raw<Asked>();
  jobs = $state.raw<readonly Job[]>([]);
  #next = 1;
  #loaded = false;
  #queue: Promise<unknown> = Promise.resolve();

  /** By the system's own dialog. */
  async choose(sort: "files" | "folder", inCase: string | undefined, record: Record<string, unknown> = {}): Promise<void> {
    try {
      const { files } = await host.call("files.choose", { sort, title: t(sort === "files" ? "evidence-choose" : "intake-choose-folder") });
      this.ask(files, inCase, record);
    } catch (thrown) {
      toast.say(() => explain(thrown));
    }
  }

  ask(files: readonly Chosen[], inCase: string | undefined, record: Record<string, unknown> = {}): void {
    if (files.length > 0) this.asked = { files, inCase, record };
  }

  /** Begins with what was asked for; what is known of all of it is in `record`. */
  begin(asked: Asked, record: Record<string, unknown>, unpack = true): void {
    this.asked = undefined;
    const [first] = asked.files;
    if (first) this.#look(this.#add({ name: first.name, state: "looking", asked: { ...asked, unpack, record: { ...asked.record, ...record } } }));
  }

  /** Those that were broken off before, once. */
  async load(): Promise<void> {
    if (this.#loaded) return;
    this.#loaded = true;
    try {
      const { intakes } = await host.call("intake.list", {});
      const known = this.jobs.map((job) => job.told?.id);
      for (const told of intakes) {
        if (known.includes(told.id)) continue;
        this.#add({ name: told.name, state: told.waiting > 0 ? "stopped" : "missed", told });
      }
    } catch {
      this.#loaded = false;
    }
  }

  goOn(key: number): void {
    const job = this.#job(key);
    if (job?.told) this.#run(key, job.told.id);
    else if (job) this.#look(key);
  }

  /** Files that weren't there or couldn't be read are tried again. */
  async again(key: number): Promise<void> {
    const id = this.#job(key)?.told?.id;
    if (!id) return;
    try {
      await host.call("intake.again", { id });
      this.#run(key, id);
    } catch (thrown) {
      this.#put(key, { fault: thrown });
    }
  }

  /** As it stands: what waits isn't taken. */
  async end(key: number): Promise<void> {
    const job = this.#job(key);
    try {
      if (job?.told) this.#finish(key, await host.call("intake.end", { id: job.told.id }));
      else this.#drop(key);
    } catch (thrown) {
      this.#put(key, { fault: thrown });
    }
  }

  stop(key: number): void {
    this.#put(key, { state: "stopped" });
    this.#job(key)?.cancel();
  }

  #add(job: Pick<Job, "name" | "state" | "asked" | "told">): number {
    const key = this.#next++;
    this.jobs = [...this.jobs, { ...job, key, progress: { done: 0, total: null }, cancel: () => undefined }];
    return key;
  }
  #job(key: number): Job | undefined {
    return this.jobs.find((job) => job.key === key);
  }
  #put(key: number, part: Partial<Job>): void {
    this.jobs = this.jobs.map((job) => (job.key === key ? { ...job, ...part } : job));
  }
  #drop(key: number): void {
    this.jobs = this.jobs.filter((job) => job.key !== key);
  }

  #look(key: number): void {
    const asked = this.#job(key)?.asked;
    if (!asked) return;
    const work = host.work("intake.begin", {
      from: asked.files.map(({ token }) => token),
      ...(asked.inCase && { case: asked.inCase }),
      ...(asked.unpack === false && { unpack: false }),
      ...(Object.keys(asked.record).length > 0 && { record: asked.record }),
    });
    this.#put(key, { state: "looking", fault: undefined, cancel: work.cancel });
    work.answer.then(
      (told) => {
        this.#put(key, { told, name: told.name });
        this.#run(key, told.id);
      },
      (thrown: unknown) => (Failure.from(thrown).code === "cancelled" ? this.#drop(key) : this.#put(key, { state: "failed", fault: thrown })),
    );
  }

  /** One intake after the other: two at once would be no faster. */
  #run(key: number, id: string): void {
    this.#put(key, { state: "running", fault: undefined, cancel: () => undefined });
    this.#queue = this.#queue.then(() => this.#portions(key, id));
  }

  async #portions(key: number, id: string): Promise<void> {
    let shown = 0;
    while (this.#job(key)?.state === "running") {
      const work = host.work("intake.next", { id }, (progress) => this.#put(key, { progress }));
      this.#put(key, { cancel: work.cancel });
      try {
        const before = this.#job(key)?.told?.waiting;
        const told = await work.answer;
        this.#put(key, { told });
        // A portion in which nothing is settled would come again for ever.
        if (told.waiting > 0 && told.waiting === before) this.#put(key, { state: "stopped" });
        // Lists that are read anew with every portion would hold the screen up.
        const now = performance.now();
        if (told.waiting === 0 || now - shown > ANEW) {
          changes.tell();
          shown = now;
        }
        if (told.ended) return this.#finish(key, told);
        if (told.waiting === 0) return this.#put(key, { state: "missed" });
      } catch (thrown) {
        this.#put(key, { state: "stopped", ...(Failure.from(thrown).code !== "cancelled" && { fault: thrown }) });
      }
    }
    changes.tell();
  }

  #finish(key: number, told: IntakeState): void {
    this.#drop(key);
    const again = [told.inside > 0 ? t("intake-inside", { count: told.inside }) : "", told.again > 0 ? t("intake-again", { count: told.again }) : ""]
      .filter(Boolean)
      .join(" ");
    if (told.taken === 0) {
      if (again) toast.say(() => again);
      return;
    }
    // What was done last is what Ctrl+Z takes back: not the change before it.
    const said = (): string => [t("evidence-attached", { count: told.taken }), again, t("evidence-stays-out")].filter(Boolean).join(" ");
    let [deleted, kept] = [told.taken + told.inside, 0];
    const back = async (): Promise<void> => {
      const undone = await host.call("import.undo", { id: told.id });
      [deleted, kept] = [undone.deleted, undone.kept.length];
    };
    undo.offer(said, back, () => [t("evidence-attached-undone", { count: deleted }), kept > 0 ? t("intake-kept", { count: kept }) : ""].filter(Boolean).join(" "));
  }
}

/** Whether trying again may help. */
export function mayCome(told: IntakeState): boolean {
  return told.missed_files.some(({ reason }) => ACROSS_TIME.includes(reason));
}

export const taking = new Taking();

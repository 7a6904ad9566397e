// Files that go into the vault one after the other. One that fails doesn't stop the others; each can be cancelled.

import { toast } from "../../components/toast.svelte";
import { t } from "../../components/words.svelte";
import { Failure, host, type Chosen } from "../../host";
import { changes } from "../record/changes.svelte";
import { undo } from "../record/undo.svelte";
import { explain } from "../session/fault";

export interface Intake {
  key: number;
  name: string;
  inCase: string | undefined;
  state: "waiting" | "running" | "failed" | "cancelled";
  done: number;
  total: number | null;
  fault?: unknown;
}

interface Job extends Intake {
  file: Chosen;
  record: Record<string, unknown>;
  cancel: () => void;
}

let next = 1;
let jobs = $state.raw<Job[]>([]);
let running = false;
let attached: string[] = [];

function put(key: number, part: Partial<Job>): void {
  jobs = jobs.map((job) => (job.key === key ? { ...job, ...part } : job));
}

async function attach(job: Job): Promise<void> {
  const work = host.work(
    "evidence.attach",
    {
      file: job.file.token,
      ...(job.inCase && { case: job.inCase }),
      ...(Object.keys(job.record).length > 0 && { record: job.record }),
    },
    ({ done, total }) => put(job.key, { done, total }),
  );
  put(job.key, { state: "running", cancel: work.cancel });
  try {
    const { id, known } = await work.answer;
    // What was an exhibit before isn't taken away with what is undone.
    if (known) toast.say(() => t("custody-came-again", { name: job.name }));
    else attached.push(id);
    jobs = jobs.filter((each) => each.key !== job.key);
    changes.tell();
  } catch (thrown) {
    const cancelled = Failure.from(thrown).code === "cancelled";
    put(job.key, { state: cancelled ? "cancelled" : "failed", fault: thrown });
  }
}

async function run(): Promise<void> {
  if (running) return;
  running = true;
  attached = [];
  for (;;) {
    const job = jobs.find((each) => each.state === "waiting");
    if (!job) break;
    await attach(job);
  }
  running = false;
  const ids = attached;
  // What was done last is what Ctrl+Z takes back: not the change before it.
  const count = ids.length;
  const said = (): string => `${t("evidence-attached", { count })} ${t("evidence-stays-out")}`;
  if (count > 0) undo.offer(said, () => host.call("records.delete", { ids }), () => t("evidence-attached-undone", { count }));
}

export const attaching = {
  get all(): readonly Intake[] {
    return jobs;
  },

  add(files: readonly Chosen[], inCase: string | undefined, record: Record<string, unknown> = {}): void {
    const fresh = files.map((file): Job => ({
      key: next++,
      name: file.name,
      inCase,
      state: "waiting",
      done: 0,
      total: file.size,
      file,
      record,
      cancel: () => undefined,
    }));
    jobs = [...jobs, ...fresh];
    void run();
  },

  /** By the system's own dialog. */
  async choose(inCase: string | undefined, record: Record<string, unknown> = {}): Promise<void> {
    try {
      const { files } = await host.call("files.choose", { sort: "files", title: t("evidence-choose") });
      this.add(files, inCase, record);
    } catch (thrown) {
      toast.say(() => explain(thrown));
    }
  },

  cancel(key: number): void {
    const job = jobs.find((each) => each.key === key);
    if (job?.state === "waiting") put(key, { state: "cancelled", fault: new Failure("cancelled") });
    else job?.cancel();
  },

  again(key: number): void {
    put(key, { state: "waiting", done: 0 });
    void run();
  },

  dismiss(key: number): void {
    jobs = jobs.filter((each) => each.key !== key);
  },

  /** Nothing is known of any vault. */
  forget(): void {
    jobs = [];
  },
};

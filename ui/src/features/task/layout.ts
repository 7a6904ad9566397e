// The form of a task.

import type { Layout } from "../record/layouts";

export const taskLayout: Layout = {
  first: ["title", "due", "task", "about"],
  more: [
    { name: "done", fields: ["done", "note"] },
    { name: "belongs", fields: ["answers", "cases"] },
  ],
  needed: ["title"],
};

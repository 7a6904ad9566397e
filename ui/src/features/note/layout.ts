// A note's form.

import type { Layout } from "../record/layouts";

export const noteLayout: Layout = {
  first: ["text", "about"],
  more: [{ name: "belongs", fields: ["cases"] }],
  needed: ["text"],
};

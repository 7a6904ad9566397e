// A case file's form.

import type { Layout } from "../record/layouts";

export const caseLayout: Layout = {
  first: ["title", "reference", "summary"],
  more: [{ name: "standing", fields: ["status", "opened"] }],
  needed: ["title"],
};

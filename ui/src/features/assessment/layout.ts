// The form of an assessment: a lawyer's work, criterion by criterion.

import type { Layout } from "../record/layouts";

export const assessmentLayout: Layout = {
  first: ["scheme", "person", "incident", "criteria", "conclusion"],
  more: [
    { name: "judged", fields: ["author", "date"] },
    { name: "belongs", fields: ["cases"] },
  ],
  needed: ["scheme"],
};

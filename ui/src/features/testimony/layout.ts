// A testimony's form: who said it, the words, then the circumstances in which they were taken.

import type { Layout } from "../record/layouts";

export const testimonyLayout: Layout = {
  first: ["speaker", "date", "narrative", "additions", "language", "how"],
  more: [
    { name: "taker", fields: ["taken_by", "place", "first_account"] },
    { name: "speaks-of", fields: ["mentions", "incidents"] },
    { name: "belongs", fields: ["cases"] },
  ],
  needed: ["narrative"],
};

// An exhibit's form: the file is never altered, only what is known of it.

import type { Layout } from "../record/layouts";

export const evidenceLayout: Layout = {
  first: ["title", "shows", "shows_nobody", "description", "incidents"],
  more: [
    { name: "source", fields: ["obtained", "obtained_by", "obtained_from", "original_url", "derived_from"] },
    { name: "handling", fields: ["restriction", "language", "file_name"] },
    { name: "belongs", fields: ["cases"] },
  ],
  needed: [],
};

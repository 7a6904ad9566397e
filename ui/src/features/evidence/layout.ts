// An exhibit's form: the file is never altered, only what is known of it.

import type { Layout } from "../record/layouts";

export const evidenceLayout: Layout = {
  first: ["title", "shows", "shows_nobody", "description", "incidents"],
  more: [
    { name: "made", fields: ["made", "made_by", "place", "custody"] },
    { name: "source", fields: ["obtained", "obtained_by", "obtained_from", "obtained_how", "original_url", "archived_url", "material", "reliability", "derived_from", "derivation", "replaces", "heard"] },
    { name: "handling", fields: ["restriction", "metadata_allowed", "language", "file_name"] },
    { name: "belongs", fields: ["cases"] },
  ],
  needed: [],
};

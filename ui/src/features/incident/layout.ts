// An incident's form: what, when, where, what happened; how it is classified and counted comes after.

import type { Layout } from "../record/layouts";

export const incidentLayout: Layout = {
  first: ["title", "date", "place", "description"],
  more: [
    { name: "sort", fields: ["types", "type_words", "status"] },
    { name: "after", fields: ["impact", "response", "rights", "chain", "received", "monitoring"] },
    { name: "about", fields: ["subject", "organizer", "circumstances", "counts"] },
    { name: "source", fields: ["sources", "reference"] },
    { name: "belongs", fields: ["withhold", "cases"] },
  ],
  needed: [],
};

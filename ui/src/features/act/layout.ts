// The form of an act (what was done to whom) and of an involvement in it (by whom).

import type { Layout } from "../record/layouts";

export const actLayout: Layout = {
  first: ["victim", "type", "methods", "incident", "description"],
  more: [
    { name: "when-where", fields: ["date", "place"] },
    { name: "outcome", fields: ["stated_reason", "status_at_end"] },
    { name: "belongs", fields: ["cases"] },
  ],
  needed: ["type"],
};

export const involvementLayout: Layout = {
  first: ["perpetrator", "unknown", "description", "perpetrator_type", "degree"],
  more: [{ name: "belongs", fields: ["act", "cases"] }],
  needed: [],
};

// The form of an act (what was done to whom) and of an involvement in it (by whom).

import type { Layout } from "../record/layouts";

export const actLayout: Layout = {
  first: ["victim", "type", "methods", "incident", "description"],
  more: [
    { name: "when-where", fields: ["date", "place", "location"] },
    { name: "outcome", fields: ["stated_reason", "physical", "psychological", "status_at_end", "age", "characteristics"] },
    { name: "torture", fields: ["intent", "statement", "medical"] },
    { name: "death", fields: ["death", "autopsy", "certificate", "remains", "place_at_end"] },
    { name: "property", fields: ["property", "compensation"] },
    { name: "law", fields: ["articles", "rights", "attribution"] },
    { name: "belongs", fields: ["withhold", "cases"] },
  ],
  needed: ["type"],
};

export const involvementLayout: Layout = {
  first: ["perpetrator", "unknown", "description", "perpetrator_type", "degree"],
  more: [
    { name: "part", fields: ["ground", "status"] },
    { name: "belongs", fields: ["act", "withhold", "cases"] },
  ],
  needed: [],
};

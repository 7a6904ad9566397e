// The form of an intervention: who was written to, about whom, and what came of it.

import type { Layout } from "../record/layouts";

export const interventionLayout: Layout = {
  first: ["intervention", "letter", "bodies", "addressees", "date", "persons", "description"],
  more: [
    { name: "answer", fields: ["clock", "due", "response", "answered", "answer", "impact", "status"] },
    { name: "letter", fields: ["reference", "letters", "by", "partners", "regimes", "argument", "priority"] },
    { name: "belongs", fields: ["incidents", "withhold", "cases"] },
  ],
  needed: [],
};

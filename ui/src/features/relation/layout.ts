// The forms of a relation between persons, and of a representation: who speaks for whom.

import type { Layout } from "../record/layouts";

export const relationLayout: Layout = {
  first: ["person", "relation", "related", "description"],
  more: [
    { name: "period", fields: ["from", "until"] },
    { name: "belongs", fields: ["source", "withhold", "cases"] },
  ],
  needed: ["person", "relation", "related"],
};

export const representationLayout: Layout = {
  first: ["person", "counsel", "mandate", "proceeding"],
  more: [
    { name: "warrant", fields: ["warrant_number", "warrant_date"] },
    { name: "period", fields: ["from", "until"] },
    { name: "access", fields: ["nondisclosure", "access", "description"] },
    { name: "belongs", fields: ["cases"] },
  ],
  needed: ["person", "counsel"],
};

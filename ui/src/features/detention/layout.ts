// A detention's form: who, since when, where; then how it came to it and what can be seen from outside.

import type { Layout } from "../record/layouts";

export const detentionLayout: Layout = {
  first: ["person", "from", "until", "placements"],
  more: [
    { name: "contact", fields: ["whereabouts", "contacts", "incommunicado"] },
    { name: "arrest", fields: ["detention", "forces", "warrant", "ordered_by", "stated_reason", "legal_basis"] },
    { name: "course", fields: ["conditions", "description", "release_due"] },
    { name: "law", fields: ["proceeding", "remedies"] },
    { name: "belongs", fields: ["act", "cases"] },
  ],
  needed: ["person"],
};

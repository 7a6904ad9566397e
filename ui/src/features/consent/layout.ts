// A consent's form: whose, on what basis, for what, how far identified; the rest depends on the basis.

import type { Layout } from "../record/layouts";

export const consentLayout: Layout = {
  first: ["person", "testimony", "basis", "level", "purposes", "obtained", "conditions"],
  more: [
    { name: "basis", fields: ["representative", "reason", "source"] },
    { name: "taking", fields: ["how", "language", "taken_by"] },
    { name: "lasting", fields: ["reconfirm_by", "withdrawn"] },
    { name: "belongs", fields: ["cases"] },
  ],
  needed: ["person", "basis", "level", "purposes"],
};

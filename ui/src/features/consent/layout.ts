// A consent's form: whose, on what basis, for what, how far identified; the rest depends on the basis.

import type { Layout } from "../record/layouts";

export const consentLayout: Layout = {
  first: ["person", "testimony", "basis", "level", "purposes", "obtained", "conditions"],
  more: [
    { name: "basis", fields: ["representative", "reason", "source"] },
    { name: "taking", fields: ["how", "language", "taken_by", "explained", "assent", "proof"] },
    { name: "lasting", fields: ["reconfirm_by", "withdrawn"] },
    { name: "belongs", fields: ["cases"] },
  ],
  needed: ["person", "basis", "level", "purposes"],
  // Each basis has a record without which it is no basis.
  also: ({ basis, reason }) => {
    const told = Array.isArray(reason) && reason.length > 0;
    if (basis === "representative" && !told) return ["representative"];
    return basis === "public_record" ? ["source"] : [];
  },
  explained: ["purposes"],
};

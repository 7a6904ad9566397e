// A testimony's form: who said it, the words, then the circumstances in which they were taken.

import type { Layout } from "../record/layouts";

export const testimonyLayout: Layout = {
  first: ["speaker", "date", "narrative", "additions", "language", "how"],
  more: [
    { name: "before", fields: ["explained", "first_account", "prior_accounts", "vulnerabilities"] },
    { name: "taker", fields: ["taken_by", "place", "ended", "present", "present_words", "interpreter", "identified"] },
    { name: "recorded", fields: ["form", "recording", "read_back", "annexes", "referrals"] },
    { name: "made-from", fields: ["original", "derivation", "made_by"] },
    { name: "later", fields: ["corrects"] },
    { name: "weight", fields: ["connection", "reliability"] },
    { name: "speaks-of", fields: ["mentions", "incidents"] },
    { name: "belongs", fields: ["cases"] },
  ],
  needed: ["narrative"],
  apart: ["sealed"],
  // A translation or transcript is made from a text or a recording, not from what somebody tells.
  sort: ({ derivation }) => (typeof derivation === "string" ? derivation : undefined),
};

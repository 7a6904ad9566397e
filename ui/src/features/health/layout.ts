// The form of a person's health: what is needed, what was asked for, when to look again.

import type { Layout } from "../record/layouts";

export const healthLayout: Layout = {
  first: ["person", "date", "needs", "risk", "risk_reason", "next_check"],
  more: [
    { name: "care", fields: ["requests", "deterioration"] },
    { name: "examined", fields: ["examinations", "consistency"] },
    { name: "belongs", fields: ["detention", "cases"] },
  ],
  needed: ["person"],
};

// The forms of a claim (who says so) and of a finding (what the team holds to be so).

import type { Layout } from "../record/layouts";

export const claimLayout: Layout = {
  first: ["source", "quote", "about", "field", "says", "date", "person", "place"],
  more: [
    { name: "weight", fields: ["connection", "reliability", "note", "target_may_see", "shareable", "public", "withhold"] },
    { name: "passage", fields: ["starts", "ends", "page", "region", "second"] },
    { name: "belongs", fields: ["cases"] },
  ],
  needed: ["source", "about"],
};

export const findingLayout: Layout = {
  first: ["about", "field", "status", "holds", "date", "person", "reasons"],
  more: [
    { name: "rests-on", fields: ["supporting", "contradicting"] },
    { name: "judged", fields: ["author", "made"] },
    { name: "belongs", fields: ["cases"] },
  ],
  needed: ["about", "status"],
};

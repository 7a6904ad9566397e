// A facility's form.

import type { Layout } from "../record/layouts";

export const facilityLayout: Layout = {
  first: ["names", "facility", "place", "description"],
  more: [
    { name: "source", fields: ["reference", "source"] },
    { name: "belongs", fields: ["agency", "part_of", "post", "cases"] },
  ],
  needed: ["names"],
};

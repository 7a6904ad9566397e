// A person's form. A person may be unnamed; then the description tells one from another.

import type { Layout } from "../record/layouts";

export const personLayout: Layout = {
  first: ["names", "nature", "roles", "occupation", "description"],
  more: [
    { name: "person", fields: ["sex", "birth", "citizenships", "languages"] },
    { name: "group", fields: ["group_size"] },
    { name: "belongs", fields: ["cases"] },
  ],
  needed: [],
};

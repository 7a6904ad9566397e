// A person's form. A person may be unnamed; then the description tells one from another. What is never disclosed, how
// to reach somebody, stands in a group of its own.

import type { Layout } from "../record/layouts";

export const personLayout: Layout = {
  first: ["names", "nature", "roles", "occupation", "description"],
  more: [
    { name: "person", fields: ["sex", "birth", "birth_place", "citizenships", "languages", "death"] },
    { name: "reach", fields: ["reach", "contact_rule", "contacts", "address"] },
    { name: "background", fields: ["activities", "views", "characteristics", "origin", "religion", "education", "civil_status", "dependants", "appearance"] },
    { name: "papers", fields: ["documents", "labels", "protection", "consular"] },
    { name: "health", fields: ["health"] },
    { name: "official", fields: ["positions", "designations", "assets"] },
    { name: "group", fields: ["group_size", "organisation_kind", "legal_status", "members"] },
    { name: "belongs", fields: ["reliability", "cases"] },
  ],
  needed: [],
};

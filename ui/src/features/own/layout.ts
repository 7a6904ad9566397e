// The forms of what a vault's owner adds: a field of a kind, a term of a vocabulary.

import type { Layout } from "../record/layouts";

export const ownFieldLayout: Layout = {
  first: ["title", "of", "holds", "vocabulary", "definition"],
  more: [{ name: "other", fields: ["deprecated"] }],
  needed: ["title", "of", "holds"],
  explained: ["holds"],
};

export const termLayout: Layout = {
  first: ["title", "vocabulary", "own_field", "definition"],
  more: [{ name: "other", fields: ["instead", "deprecated"] }],
  needed: ["title"],
  also: (record) => (record["own_field"] === undefined ? ["vocabulary"] : []),
};

// The form of a custody entry: what was done, with which exhibits, by whom.

import type { Layout } from "../record/layouts";

export const custodyEventLayout: Layout = {
  first: ["custody", "exhibits", "date", "handler", "handler_words", "how"],
  more: [
    { name: "hands", fields: ["handed_by", "handed_to", "recipient"] },
    { name: "place_and_seal", fields: ["place_words", "seal_number"] },
    { name: "came", fields: ["original_name", "original_url"] },
  ],
  needed: ["custody", "exhibits"],
  explained: ["custody"],
};

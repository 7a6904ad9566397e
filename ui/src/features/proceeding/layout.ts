// The forms of a proceeding and of a hearing.

import type { Layout } from "../record/layouts";

export const proceedingLayout: Layout = {
  first: ["title", "track", "defendants", "charges", "numbers"],
  more: [
    { name: "course", fields: ["stages", "standings", "restraints", "verdicts"] },
    { name: "court", fields: ["court", "court_type", "judges", "prosecutors", "investigators", "language"] },
    { name: "papers", fields: ["papers", "linked"] },
    { name: "story", fields: ["description"] },
    { name: "belongs", fields: ["cases"] },
  ],
  needed: [],
};

export const hearingLayout: Layout = {
  first: ["proceeding", "date", "court", "subject", "status"],
  more: [
    { name: "attending", fields: ["persons", "attends", "place", "moved_to", "access"] },
    { name: "observed", fields: ["observers", "checklist", "notes", "outcome", "language"] },
    { name: "belongs", fields: ["cases"] },
  ],
  needed: [],
};

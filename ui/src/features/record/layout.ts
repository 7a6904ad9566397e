// How a kind's form and page are laid out: what is asked first, what waits behind "more", what can't be empty.
// A field that a layout doesn't name comes last: nothing that a record holds is lost from sight.

import type { Kind } from "../../host";
import { actLayout, involvementLayout } from "../act/layout";
import { assessmentLayout } from "../assessment/layout";
import { caseLayout } from "../case/layout";
import { claimLayout, findingLayout } from "../claim/layout";
import { consentLayout } from "../consent/layout";
import { custodyEventLayout } from "../custody/layout";
import { detentionLayout } from "../detention/layout";
import { evidenceLayout } from "../evidence/layout";
import { facilityLayout } from "../facility/layout";
import { healthLayout } from "../health/layout";
import { incidentLayout } from "../incident/layout";
import { interventionLayout } from "../intervention/layout";
import { noteLayout } from "../note/layout";
import { ownFieldLayout, termLayout } from "../own/layout";
import { personLayout } from "../person/layout";
import { hearingLayout, proceedingLayout } from "../proceeding/layout";
import { relationLayout, representationLayout } from "../relation/layout";
import { taskLayout } from "../task/layout";
import { testimonyLayout } from "../testimony/layout";
import { fields, ownFields } from "./vocabulary.svelte";
import type { Layout } from "./layouts";

const layouts: Partial<Record<Kind, Layout>> = {
  case: caseLayout,
  person: personLayout,
  relation: relationLayout,
  representation: representationLayout,
  incident: incidentLayout,
  act: actLayout,
  involvement: involvementLayout,
  testimony: testimonyLayout,
  claim: claimLayout,
  finding: findingLayout,
  consent: consentLayout,
  evidence: evidenceLayout,
  detention: detentionLayout,
  proceeding: proceedingLayout,
  hearing: hearingLayout,
  health: healthLayout,
  intervention: interventionLayout,
  assessment: assessmentLayout,
  facility: facilityLayout,
  task: taskLayout,
  note: noteLayout,
  own_field: ownFieldLayout,
  term: termLayout,
  custody_event: custodyEventLayout,
};

export function layoutOf(kind: Kind): Layout {
  return layouts[kind] ?? { first: [], more: [], needed: [] };
}

/** What can't be empty in a record, or in a form, that says so much. */
export function neededOf(kind: Kind, record: Record<string, unknown>): string[] {
  const { needed, also } = layoutOf(kind);
  return [...needed, ...(also?.(record) ?? [])];
}

/** Fields that nobody types. */
function typed(kind: Kind): string[] {
  return fields.of(kind).filter((each) => each.shape.of !== "set").map((each) => each.name);
}

/** The field in which those stand that the vault's owner added. */
const OWN = "own";

/** The fields behind "more": the layout's groups, what no group names, and what the vault's owner added. */
export function groupsOf(kind: Kind): { name: string; fields: string[] }[] {
  const layout = layoutOf(kind);
  const all = typed(kind);
  const named = new Set([...layout.first, ...layout.more.flatMap((group) => group.fields), ...(layout.apart ?? [])]);
  const rest = all.filter((name) => !named.has(name) && name !== OWN);
  const groups = layout.more.map((group) => ({ ...group, fields: group.fields.filter((name) => all.includes(name)) }));
  const own = ownFields.any(kind) ? [OWN] : [];
  return [...groups, { name: "other", fields: rest }, { name: "own", fields: own }].filter((group) => group.fields.length > 0);
}

/** All fields in the order in which a page tells them. */
export function orderOf(kind: Kind): string[] {
  const layout = layoutOf(kind);
  const known = new Set(fields.of(kind).map((each) => each.name));
  const named = [...layout.first, ...layout.more.flatMap((group) => group.fields)].filter((name) => known.has(name));
  return [...named, ...[...known].filter((name) => !named.includes(name))];
}

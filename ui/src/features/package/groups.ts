// What leaves and what doesn't, in the order in which a person reads it: people first, working material last.

import type { LeavesPart } from "../../generated/LeavesPart";
import type { PersonLabel } from "../../generated/PersonLabel";
import type { Reason } from "../../generated/Reason";
import type { Kind, PackagePreview } from "../../host";

export interface Named {
  id: string;
  kind: Kind;
  title: string;
  /** What stands for a person who isn't named. */
  label?: PersonLabel;
}
export interface KindGroup {
  kind: Kind;
  records: Named[];
}
export interface Group {
  reason: Reason;
  count: number;
  kinds: KindGroup[];
}
/** A record that leaves without some of its fields. */
export interface Partial {
  record: Named;
  parts: LeavesPart[];
}

const KINDS: Kind[] = ["person", "testimony", "evidence", "incident", "act", "involvement", "relation", "representation", "detention", "proceeding", "hearing", "health", "claim", "finding", "intervention", "assessment", "facility", "case", "consent", "task", "note", "own_field", "term", "mapping", "import"];

/** By kind, people first; within a kind by title. */
export function byKind(records: Named[]): KindGroup[] {
  return KINDS.flatMap((kind) => {
    const own = records.filter((record) => record.kind === kind);
    own.sort((one, other) => one.title.localeCompare(other.title, undefined, { numeric: true }));
    return own.length > 0 ? [{ kind, records: own }] : [];
  });
}

/** How many of each kind go in and how many don't, people first. Working material isn't among them. */
export function countedKinds(preview: PackagePreview): { kind: Kind; leaves: number; stays: number }[] {
  const stay = preview.withheld.filter((record) => record.reason !== "internal");
  return KINDS.flatMap((kind) => {
    const of = (records: { kind: Kind }[]): number => records.filter((record) => record.kind === kind).length;
    const [leaves, stays] = [of(preview.leaves), of(stay)];
    return leaves + stays > 0 ? [{ kind, leaves, stays }] : [];
  });
}

/** What stays, by reason; the reasons that concern people first. Working material isn't among it. */
export function withheldGroups(preview: PackagePreview): Group[] {
  const reasons = new Map<Reason, Named[]>();
  for (const { reason, ...record } of preview.withheld) {
    if (reason !== "internal") reasons.set(reason, [...(reasons.get(reason) ?? []), record]);
  }
  const people = (records: Named[]): number => records.filter((record) => record.kind === "person").length;
  return [...reasons.entries()]
    .sort(([, one], [, other]) => people(other) - people(one) || other.length - one.length)
    .map(([reason, records]) => ({ reason, count: records.length, kinds: byKind(records) }));
}

/** Consents, notes, imports: they never leave, and need no line each. */
export function internalCount(preview: PackagePreview): number {
  return preview.withheld.filter((record) => record.reason === "internal").length;
}

/** Records that leave in part, people first. */
export function partials(preview: PackagePreview): Partial[] {
  const found = preview.leaves.flatMap(({ parts, ...record }) => {
    // What stands for a person says what of them stays.
    const told = record.label ? [] : parts.filter((part) => part.reason !== "internal");
    return record.label || told.length > 0 ? [{ record, parts: told }] : [];
  });
  const title = (one: Partial, other: Partial): number => one.record.title.localeCompare(other.record.title, undefined, { numeric: true });
  return found.sort((one, other) => KINDS.indexOf(one.record.kind) - KINDS.indexOf(other.record.kind) || title(one, other));
}

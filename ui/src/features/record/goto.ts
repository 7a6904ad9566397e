// The way to a record's page: a case file has its own.

import type { Kind } from "../../host";
import { place } from "../place/place.svelte";

export function goTo(record: { id: string; kind: Kind }, inCase?: string): void {
  if (record.kind === "case") place.go({ view: "case", id: record.id });
  else place.go({ view: "record", kind: record.kind, id: record.id, ...(inCase && { inCase }) });
}

/** A testimony taken step by step, with what is known of it already. */
export function beginInterview(inCase?: string, preset?: Record<string, unknown>): void {
  place.go({ view: "interview", ...(inCase && { inCase }), ...(preset && { preset }) });
}

/** The form of a new record, in that case, with what is known of it already. */
export function beginNew(kind: Kind, inCase?: string, preset?: Record<string, unknown>): void {
  place.go({ view: "new", kind, ...(inCase && { inCase }), ...(preset && { preset }) });
}

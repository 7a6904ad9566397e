// What a person reads when a record was refused: the field by the name that it has on screen.

import { t, words } from "../../components/words.svelte";
import { Failure, type Kind } from "../../host";
import { explain } from "../session/fault";
import { fieldName } from "./words";

/** The field that a refusal is about. */
export function faultField(thrown: unknown): string | undefined {
  const field = Failure.from(thrown).args["field"];
  return field === undefined ? undefined : String(field).split(/[/.]/)[0];
}

export function explainField(kind: Kind, thrown: unknown): string {
  const failure = Failure.from(thrown);
  const field = faultField(failure);
  if (field === undefined) return explain(failure);
  const own = `${kind}-${field}-missing`;
  if (failure.code === "field_missing" && words.has(own)) return t(own);
  return explain(new Failure(failure.code, { ...failure.args, field: fieldName(kind, field) }, failure.severity));
}

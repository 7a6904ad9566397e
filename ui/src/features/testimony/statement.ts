// The records that a testimony becomes when it is taken step by step: who speaks, the account, the consent for it.

import type { NewRecord } from "../../host";
import { today } from "../record/date";
import { holds, recordOf, Unreadable, type Document, type Form } from "../record/form";
import { speakerOf } from "./account";

export interface Told {
  testimony: Form;
  consent: Form;
  /** The speaker isn't recorded yet. */
  anew: boolean;
  who: string;
  reach: string;
  /** It is sealed with the save. */
  sealing: boolean;
}

/** As a form makes it; what is wrong is named with its kind. */
async function documentOf(kind: "testimony" | "consent", form: Form, faults: Record<string, unknown>): Promise<Document> {
  try {
    return await recordOf(kind, form, {});
  } catch (thrown) {
    if (!(thrown instanceof Unreadable)) throw thrown;
    for (const [name, fault] of Object.entries(thrown.faults)) faults[`${kind}/${name}`] = fault;
    return {};
  }
}

function isChild(testimony: Form): boolean {
  return ((testimony["vulnerabilities"] ?? []) as string[]).includes("child");
}

/** A child agrees through a guardian; a refusal is the child's own, and needs nobody. */
function consentOf({ testimony, consent }: Told, person: string | undefined, account: string): Form {
  const { representative, assent, ...given } = consent;
  const guarded = isChild(testimony) && given["level"] !== "refused";
  return {
    ...given,
    person,
    testimony: account,
    basis: guarded ? "representative" : "own_consent",
    ...(guarded && { representative }),
    ...(isChild(testimony) && { assent }),
    // The form says of these that they are those of the account unless something else stands there.
    language: holds(given["language"]) ? given["language"] : testimony["language"],
    taken_by: holds(given["taken_by"]) ? given["taken_by"] : testimony["taken_by"],
    explained: testimony["explained"],
  };
}

/** `@0` stands for the first of them. Throws `Unreadable` with all that is wrong, by kind and field. */
export async function recordsOf(told: Told, inCase: string | undefined): Promise<NewRecord[]> {
  const cases = inCase ? { cases: [inCase] } : {};
  const faults: Record<string, unknown> = {};
  const records: NewRecord[] = [];
  const add = (kind: NewRecord["kind"], record: Document): string => `@${records.push({ kind, record: { ...record, ...cases } }) - 1}`;
  const fresh = told.anew ? speakerOf(told.who, told.reach) : undefined;
  const known = told.anew ? undefined : told.testimony["speaker"];
  const speaker = fresh ? add("person", fresh) : typeof known === "string" ? known : undefined;
  const account = await documentOf("testimony", { ...told.testimony, speaker }, faults);
  const testimony = add("testimony", { ...account, ...(told.sealing && { sealed: today() }) });
  if (holds(told.consent["level"])) add("consent", await documentOf("consent", consentOf(told, speaker, testimony), faults));
  if (Object.keys(faults).length > 0) throw new Unreadable(faults);
  return records;
}

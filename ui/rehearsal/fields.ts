// The fields of each kind by their shape, as the program tells them. `name:shape`, with the vocabulary or the kinds.

const kinds: Record<string, string> = {
  case: "title:texts reference:line summary:long_texts opened:date status:code/case_status",
  person:
    "names:names nature:code/person_nature roles:codes/role sex:code/sex birth:date citizenships:countries languages:languages occupation:texts group_size:number description:long_texts cases:references/case merged_into:set own:own",
  incident:
    "title:texts date:date place:place description:long_texts types:codes/incident_type type_words:texts subject:texts organizer:texts circumstances:texts counts:counts sources:sources reference:line status:code/violation_status cases:references/case import:set own:own",
  act: "type:code/act_type victim:reference/person incident:reference/incident date:date methods:codes/method place:place stated_reason:texts description:long_texts status_at_end:code/victim_status cases:references/case",
  involvement:
    "act:reference/act perpetrator:reference/person unknown:flag description:long_texts degree:code/involvement_degree perpetrator_type:code/perpetrator_type cases:references/case",
  testimony:
    "speaker:reference/person taken_by:reference/person date:date place:place how:code/testimony_how language:language first_account:code/first_account narrative:narrative additions:additions mentions:references/person incidents:references/incident explained:codes/explained vulnerabilities:codes/vulnerability prior_accounts:long_texts ended:date present:references/person present_words:texts interpreter:reference/person identified:texts form:code/record_form recording:code/recording read_back:code/read_back referrals:codes/referral original:reference/testimony,evidence derivation:code/derivation made_by:reference/person corrects:reference/testimony sealed:date cases:references/case",
  consent:
    "person:reference/person testimony:reference/testimony basis:code/basis purposes:codes/purpose level:code/consent_level explained:codes/explained obtained:date how:code/consent_how language:language taken_by:reference/person conditions:long_texts representative:reference/person reason:long_texts source:line reconfirm_by:date withdrawn:date assent:code/assent proof:reference/evidence cases:references/case",
  evidence:
    "title:texts description:long_texts file_name:line media_type:set size:set sha256:set file:set obtained:date obtained_by:reference/person obtained_from:reference/person obtained_how:texts original_url:line language:language shows:references/person shows_nobody:flag incidents:references/incident restriction:code/restriction derived_from:reference/evidence cases:references/case",
  note: "text:narrative about:references/case,person,incident,act,involvement,testimony,consent,evidence cases:references/case",
  relation: "person:reference/person relation:code/relation related:reference/person description:long_texts cases:references/case",
  detention: "person:reference/person from:date until:date placements:rows cases:references/case",
  claim: "source:reference/testimony,evidence quote:narrative about:reference/act,incident field:line says:texts date:date person:reference/person reliability:code/reliability cases:references/case",
  custody_event:
    "custody:code/custody_action exhibits:references/evidence date:date handler:reference/person handler_words:line place_words:line seal_number:line how:texts corrects:reference/custody_event automatic:set",
  own_field: "title:texts of:code/record_kind holds:code/own_value vocabulary:code/vocabulary definition:long_texts deprecated:flag",
  term: "title:texts vocabulary:code/vocabulary own_field:reference/own_field definition:long_texts instead:reference/term deprecated:flag code:set",
  mapping: "title:line mapping:set",
  import: "file_name:set sha256:set mapping:set rows:set imported:set left_out:set undone:set cases:references/case",
};

/** The fields of the rows of a list. */
const rows = "placement:code/placement from:date until:date reason:line";

/** What stands in the fields that a vault adds. */
const own = "own_field:reference/own_field text:narrative number:number date:date term:term whom:reference/person";

function shape(text: string): object {
  const [of = "", detail = ""] = text.split("/");
  if (of === "own") return { of: "rows", fields: fieldsOf(own) };
  if (of === "rows") return { of, fields: fieldsOf(rows) };
  if (of.startsWith("code")) return { of, vocabulary: detail };
  return of.startsWith("reference") ? { of, kinds: detail.split(",") } : { of };
}

function fieldsOf(line: string): { name: string; shape: object }[] {
  return line.split(" ").map((field) => {
    const [name = "", of = ""] = field.split(":");
    return { name, shape: shape(of) };
  });
}

export const fields = Object.entries(kinds).map(([kind, line]) => ({ kind, fields: fieldsOf(line) }));

/** Fields of a kind that refer to other records. */
export function referring(kind: string): string[] {
  const found = fields.find((each) => each.kind === kind);
  return (found?.fields ?? []).filter((field) => "kinds" in field.shape).map((field) => field.name);
}

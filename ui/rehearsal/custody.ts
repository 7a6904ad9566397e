// Days in custody, as far as a rehearsal counts them: whole days and months, overlapping ones once. The program counts exactly.

import { firstText, type Answer, type Rehearsal, type Stored } from "./host";
import { recordsOf } from "./record";

const DAY = 86_400_000;
const TODAY = "2026-11-27";

/** The first and the last day that a date can mean; undefined where it says nothing. */
function windowOf(date: unknown): [number, number] | undefined {
  const { edtf = "" } = (date ?? {}) as { edtf?: string };
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(edtf) ?? [];
  if (!year) return undefined;
  const first = Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)) / DAY;
  return [first, day ? first : Date.UTC(Number(year), Number(month), 0) / DAY];
}

function held(detentions: Stored[]): object {
  const today = Date.parse(TODAY) / DAY;
  const [certain, possible] = [new Set<number>(), new Set<number>()];
  let [contradictory, unbounded] = [0, false];
  for (const { record } of detentions) {
    const from = windowOf(record["from"]);
    const until = record["until"] ? windowOf(record["until"]) : ([today, today] as const);
    const [, last] = until ?? [today, today];
    if (from && from[0] > last) contradictory += 1;
    else if (from) for (let day = from[0]; day <= last; day++) possible.add(day);
    else unbounded = true;
    const [begins, ends] = [from?.[1] ?? last, until?.[0] ?? last];
    for (let day = begins; day <= ends; day++) certain.add(day);
  }
  return {
    days: { at_least: certain.size, at_most: unbounded ? null : possible.size, contradictory },
    as_of: TODAY,
    goes_on: detentions.some(({ record }) => !record["until"]),
    detentions: detentions.map(({ id }) => id),
  };
}

/** The log of an exhibit: it came, and then what was recorded. */
function logOf(rehearsal: Rehearsal, { id, record }: Stored): object {
  const step = (custody: string, more: object): object => ({
    id: null, custody, action: custody, date: "", recorded: "2026-11-27T10:00:00Z",
    automatic: true, hands: [], place: "", seal_number: "", original_name: "", original_url: "", purpose: "", package: "", how: "",
    corrects: null, exhibits: 1, author: "", entry: "e".repeat(64), holds: true, erased: [], ...more,
  });
  const events = [...rehearsal.stored.values()].filter(({ kind, record: event }) => kind === "custody_event" && (event["exhibits"] as string[]).includes(id));
  const told = events.map(({ id: event, record: said }) =>
    step(String(said["custody"]), {
      id: event,
      automatic: said["automatic"] === true,
      place: said["place_words"] ?? "",
      how: firstText(said["how"]),
      corrects: said["corrects"] ?? null,
    }),
  );
  return {
    id, title: firstText(record["title"]), state: recordsOf(rehearsal).states.get(id) ?? "live",
    file_name: record["file_name"] ?? null, size: record["size"] ?? null, sha256: record["sha256"] ?? null,
    steps: [step("received", { original_name: record["file_name"] ?? "" }), ...told],
  };
}

/** A JPEG of one point. */
const SMALL = "/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z";

export function custodyAnswers(rehearsal: Rehearsal): Record<string, Answer> {
  const live = (id: string): boolean => (recordsOf(rehearsal).states.get(id) ?? "live") === "live";
  return {
    "evidence.view": ({ id }) => {
      const { record } = rehearsal.found(id);
      if (!rehearsal.files.has(String(id))) rehearsal.files.set(String(id), new TextEncoder().encode("Invented words."));
      const content = rehearsal.content.get(String(id)) ?? "text/plain";
      return {
        view: [...rehearsal.files.keys()].indexOf(String(id)),
        title: firstText(record["title"]) || String(record["file_name"] ?? ""), file_name: record["file_name"] ?? "",
        size: rehearsal.files.get(String(id))?.length ?? 0, content,
        recorded: typeof record["media_type"] === "string" && record["media_type"] !== content ? record["media_type"] : null,
      };
    },
    "evidence.credentials": () => ({
      state: "altered", elsewhere: null, signer: ["Invented Cameras", "Camera 7"], time: "2022-03-06T11:12:00+00:00", generator: "camera/7",
      authors: [], ingredients: ["square.jpg"], faults: ["assertion.dataHash.mismatch"],
      actions: [
        { action: "c2pa.created", source: "trainedAlgorithmicMedia", agent: null, when: null },
        { action: "org.invented.act", source: null, agent: "Editor 3", when: null },
      ],
    }),
    "evidence.inside": () => ({
      content: "image/jpeg",
      facts: [
        { of: "time", name: "DateTimeOriginal", value: "2022-03-06T14:10:05+03:00", sensitive: false },
        { of: "place", name: "GPS", value: "55.751244, 37.618423", sensitive: true },
        { of: "other", name: "FNumber", value: "f/1.8", sensitive: false },
      ],
      known: true,
    }),
    "evidence.read": () => ({ read: 0, waiting: 0, unreadable: 0 }),
    "evidence.pictures": ({ ids }) => ({ pictures: (ids as string[]).filter((id) => rehearsal.looks.has(id)).map((id) => ({ id, jpeg: SMALL })) }),
    "evidence.like": ({ id }) => ({
      like: [...rehearsal.looks].filter((other) => rehearsal.looks.has(String(id)) && other !== id && !rehearsal.apart.has([id, other].sort().join()))
        .map((other) => ({ id: other, title: firstText(rehearsal.found(other).record["title"]), differs: 12 })),
    }),
    "evidence.apart": ({ one, other }) => {
      rehearsal.apart.add([one, other].sort().join());
      return {};
    },
    "evidence.claim": ({ id, of, name, value, about }) => {
      const field = of === "time" ? "made" : "place";
      const claim = rehearsal.put("claim", { source: id, about: about ?? id, field, says: [{ text: `${String(value)} (${String(name)})` }] });
      return { id: claim, version: 1 };
    },
    "evidence.clean": ({ id }) => {
      const { record } = rehearsal.found(id);
      const copy = rehearsal.put("evidence", { ...record, derived_from: id, derivation: "metadata_removed" });
      return { id: copy, size: 10, sha256: "b".repeat(64) };
    },
    "evidence.leave": () => ({}),
    "evidence.container": ({ id }) => {
      const { record } = rehearsal.found(id);
      const told = record["contents"] ?? record["operation"];
      return typeof told === "string" && told.includes("members") ? (JSON.parse(told) as object) : { id: null, name: "", kind: null, fault: null, members: [], claims: [] };
    },
    "evidence.unpack": ({ id }) => {
      rehearsal.found(id);
      return { id, kind: "archive", fault: null, files: 2, known: false };
    },
    "evidence.log": ({ id }) => logOf(rehearsal, rehearsal.found(id)),
    "evidence.verify": ({ exhibit }) => {
      const all = [...rehearsal.stored.values()].filter((each) => each.kind === "evidence" && (!exhibit || each.id === exhibit));
      for (const each of all) rehearsal.put("custody_event", { custody: "verified", exhibits: [each.id], automatic: true });
      return { whole: all.length, bytes: 4_810_240 * all.length, damaged: [], missing: [], without_file: 0 };
    },
    "evidence.certificate": ({ out }) => ({ out, signature: `${String(out)}.sig`, key: "SHA256:rehearsal", steps: 2 }),
    "custody.days": ({ id }) => {
      const of = rehearsal.found(id);
      const all = [...rehearsal.stored.values()].filter((each) => each.kind === "detention" && each.record["person"] === of.id && live(each.id));
      return held(of.kind === "detention" ? [of] : all);
    },
  };
}

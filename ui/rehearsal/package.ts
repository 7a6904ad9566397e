// Sealed packages and chosen files, as the rehearsal answers them.

import { firstText, refuse, type Answer, type Rehearsal } from "./host";
import { needAuthentication } from "./safety";

interface Choice {
  token: string;
  name: string;
  path: string;
  size: number | null;
}

/** What a test or a look at the page may set beforehand, and what was done. */
export class Packages {
  /** What the person will choose next; an empty list cancels. Nothing set: a file of the offered name. */
  chosen: Choice[][] = [];
  asked: Record<string, unknown>[] = [];
  /** What was sealed, with the passphrase where there was one. */
  sealed: { args: Record<string, unknown>; secret: string | undefined }[] = [];
  sealFault: string | undefined;
  outcome = "intact_signer_unknown";
  signer = "SHA256:Rk9uTWc0aXhTb1B2cXpBNXlUdWJMZ0hkWnJQcTJXc0U";
  passphrase = "candle orbit maple violin stone river";
  opened: string[] = [];
}

const states = new WeakMap<Rehearsal, Packages>();

export function packagesOf(rehearsal: Rehearsal): Packages {
  const known = states.get(rehearsal) ?? new Packages();
  states.set(rehearsal, known);
  return known;
}

const OWN_KEY = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
const INTERNAL = new Set(["consent", "note", "mapping", "import"]);

export function packageAnswers(rehearsal: Rehearsal): Record<string, Answer> {
  const state = packagesOf(rehearsal);
  const inScope = ({ case: inCase, records }: Record<string, unknown>) =>
    [...rehearsal.stored.values()].filter(
      (each) =>
        each.id === inCase ||
        (each.record["cases"] as string[] | undefined)?.includes(String(inCase)) ||
        (records as string[] | undefined)?.includes(each.id),
    );
  const title = (record: Record<string, unknown>): string =>
    firstText(record["title"]) || firstText(record["names"]) || firstText(record["description"]);
  const preview = (args: Record<string, unknown>) => {
    const leaves: object[] = [];
    const withheld: object[] = [];
    for (const { id, kind, record } of inScope(args)) {
      const named = { id, kind, title: title(record) };
      const reason = INTERNAL.has(kind) ? "internal" : record["withheld"];
      if (reason) withheld.push({ ...named, reason });
      else leaves.push({ ...named, ...(record["label"] ? { label: record["label"] } : {}), parts: record["parts"] ?? [] });
    }
    return { leaves, withheld };
  };
  const disclosure = {
    purpose: "lawyers",
    day: "2026-07-14",
    withheld: [
      { kind: "person", whole: true, reason: "no_basis" },
      { kind: "testimony", whole: false, reason: "names_person" },
    ],
  };
  const verify = (args: Record<string, unknown>, secret: string | undefined) => {
    if (!args["identity"] && secret !== state.passphrase) refuse("key_wrong");
    const known = (args["known"] as string[] | undefined)?.includes(state.signer);
    const outcome = state.outcome === "intact_signer_unknown" && known ? "intact_signer_known" : state.outcome;
    const broken = outcome === "not_intact";
    return {
      outcome,
      findings: broken ? [{ code: "changed", path: "data/evidence/0001.jpg" }, { code: "signature" }] : [],
      signer: state.signer,
      disclosure: broken ? null : disclosure,
      records: 18,
      files: 27,
    };
  };
  return {
    "files.choose": (args) => {
      state.asked.push(args);
      const next = state.chosen.shift();
      const name = String(args["name"] ?? "") || (args["sort"] === "folder" ? "Khronika" : "package.tar.age");
      return { files: next ?? [{ token: `chosen-${state.asked.length}`, name, path: `/media/stick/${name}`, size: args["sort"] === "file" ? 4_810_240 : null }] };
    },
    "package.preview": (args) => preview(args),
    "package.seal": (args, [secret]) => {
      needAuthentication(rehearsal);
      if (state.sealFault) refuse(state.sealFault);
      const { leaves, withheld } = preview(args);
      state.sealed.push({ args, secret });
      return {
        id: "p1", author: state.signer, recipient_key: args["to"] ? "SHA256:uT0mQ2ZlcXVhbGx5bG9uZ2FuZGRpZmZlcmVudGtleXM" : null,
        sha256: "c0ff".repeat(16), bytes: 4_810_240, records: leaves.length, exhibits: 1, withheld: withheld.length, out: String(args["out"]),
      };
    },
    "package.verify": (args, [secret]) => verify(args, secret),
    "package.open": (args, [secret]) => {
      const verified = verify(args, secret);
      state.opened.push(String(args["out"]));
      return { verified, folder: "/media/stick/package", files: ["README-EN.txt", "README-RU.txt", "data/case.html", "data/disclosure.json"] };
    },
    "key.read": (args) => {
      // The real program computes the checksum; here one key is the one that holds.
      if (args["recipient"] !== OWN_KEY) refuse("recipient_wrong");
      return { fingerprint: "SHA256:aGVsbG8" };
    },
    "key.new": () => ({ recipient: OWN_KEY }),
    "key.show": () => ({ recipient: OWN_KEY }),
  };
}

/** People, testimonies and exhibits of a case, some of them withheld, for looking at the preview. */
export function furnishPackages(rehearsal: Rehearsal, inCase: string): void {
  const cases = [inCase];
  const named = (text: string): object[] => [{ text }];
  for (const name of ["Мария К.", "Ольга Петрова", "Сержант, значок № 482"]) rehearsal.put("person", { names: named(name), cases });
  rehearsal.put("person", { names: named("Андрей Соколов"), cases, withheld: "no_basis" });
  rehearsal.put("person", { names: named("Елена Д."), cases, withheld: "refused" });
  for (let at = 1; at <= 14; at++) rehearsal.put("person", { names: named(`Свидетель ${at}`), cases, withheld: "no_basis" });
  rehearsal.put("testimony", { title: [{ text: "Рассказ Марии К. о задержании" }], cases, parts: [{ path: "narrative.text", reason: "names_person" }] });
  rehearsal.put("testimony", { title: [{ text: "Рассказ соседа" }], cases, withheld: "withdrawn" });
  rehearsal.put("evidence", { title: [{ text: "Съёмка из окна" }], cases, withheld: "not_reviewed" });
  rehearsal.put("evidence", { title: [{ text: "Постановление суда от 9 марта" }], cases });
  rehearsal.put("consent", { cases });
  rehearsal.put("note", { title: [{ text: "Спросить ещё раз" }], cases });
}

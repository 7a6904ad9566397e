// Files that are taken in, as the rehearsal answers: each intake is one portion, and files that a test names are left out.

import { refuse, type Answer, type Args, type Rehearsal } from "./host";

interface Intake {
  tokens: string[];
  unpack: boolean;
  record: Args;
  taken: string[];
  missed: Map<string, string>;
}

/** What a test can look at and set beforehand. */
export class Taken {
  readonly intakes = new Map<string, Intake>();
  /** Tokens of files that aren't taken, with the reason. */
  readonly missed = new Map<string, string>();
  /** What ends the next portion. */
  fault: string | undefined;
}

const known = new WeakMap<Rehearsal, Taken>();

export function takenOf(rehearsal: Rehearsal): Taken {
  const found = known.get(rehearsal) ?? new Taken();
  known.set(rehearsal, found);
  return found;
}

function told(id: string, { tokens, taken, missed }: Intake, ended = false): object {
  return {
    id, ended, name: tokens[0] ?? "", files: tokens.length, bytes: tokens.length * 4_810_240,
    taken: taken.length, again: 0, inside: 0, missed: missed.size, waiting: ended ? 0 : tokens.length - taken.length - missed.size,
    missed_files: [...missed].map(([path, reason]) => ({ path, reason })),
  };
}

export function intakeAnswers(rehearsal: Rehearsal): Record<string, Answer> {
  const all = takenOf(rehearsal);
  const found = (id: unknown): Intake => all.intakes.get(String(id)) ?? refuse("record_missing");
  const end = (id: unknown): object => {
    const intake = found(id);
    all.intakes.delete(String(id));
    return told(String(id), intake, true);
  };
  return {
    "intake.begin": ({ from, case: inCase, record, unpack }) => {
      const tokens = from as string[];
      const id = rehearsal.put("import", { of: "files", file_name: tokens[0], rows: tokens.length });
      const about = { ...(record as Args | undefined), import: id, ...(inCase !== undefined && { cases: [inCase] }) };
      const intake = { tokens, unpack: unpack !== false, record: about, taken: [], missed: new Map<string, string>() };
      all.intakes.set(id, intake);
      return told(id, intake);
    },
    "intake.next": ({ id }) => {
      const intake = found(id);
      if (all.fault) refuse(all.fault);
      for (const token of intake.tokens.filter((each) => !intake.missed.has(each) && intake.taken.length < intake.tokens.length)) {
        const reason = all.missed.get(token);
        if (reason) intake.missed.set(token, reason);
        else {
          intake.taken.push(
            rehearsal.put("evidence", { ...intake.record, file_name: token, size: 4_810_240, sha256: "c0ff".repeat(16), file: "f1", media_type: "image/jpeg" }),
          );
        }
      }
      return intake.missed.size > 0 ? told(String(id), intake) : end(id);
    },
    "intake.list": () => ({ intakes: [...all.intakes].map(([id, intake]) => told(id, intake)) }),
    "intake.again": ({ id }) => {
      const intake = found(id);
      intake.tokens = [...intake.missed.keys()];
      intake.taken = [];
      intake.missed.clear();
      return told(String(id), intake);
    },
    "intake.end": ({ id }) => end(id),
  };
}

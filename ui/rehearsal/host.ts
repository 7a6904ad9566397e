// The program's place taken by a few maps: for component tests, and for looking at the page in a browser.
// Owns nothing that is kept. Must never ship: only development and tests import it.

import type { Carrier, ShellEvent } from "../src/host";
import { custodyAnswers } from "./custody";
import { intakeAnswers } from "./intake";
import { furnishPackages, packageAnswers } from "./package";
import { recordAnswers, rowOf } from "./record";
import { sameAnswers } from "./same";
import { fillSample } from "./sample";
import { safetyAnswers } from "./safety";
import { searchAnswers } from "./search";
import { stampAnswers } from "./stamps";
import { tableAnswers } from "./table";
import { todayAnswers } from "./today";

export interface Stored {
  id: string;
  kind: string;
  version: number;
  record: Record<string, unknown>;
}
export type Args = Record<string, unknown>;
export type Answer = (args: Args, secrets: string[]) => unknown;

export const GROUPS = "AGE- SECR ET-K EY-1 QYXW 7P3M 9K2D V5TZ H8LC R4JF N6SG UA0E".split(" ");

export function refuse(code: string, args: Record<string, string> = {}): never {
  throw { code, args, severity: "refused" };
}

export function firstText(value: unknown): string {
  return Array.isArray(value) ? ((value[0] as { text?: string } | undefined)?.text ?? "") : "";
}

/** What a test can look at and change. */
export class Rehearsal implements Carrier {
  passphrase = "correct horse battery staple";
  language = "ru";
  open = false;
  locked = 0;
  readonly stored = new Map<string, Stored>();
  readonly called: string[] = [];
  /** The bodies of calls with secrets, to see that they are overwritten. */
  readonly bodies: Uint8Array[] = [];
  lastDirectory: string | undefined;
  /** Tells the page something, as the shell would. */
  tell: (event: ShellEvent) => void = () => undefined;
  #next = 1;

  async call(name: string, args: object): Promise<unknown> {
    return this.#run(name, args as Args, []);
  }

  /** What exhibits hold, by their ids; a view is the number of an exhibit in it. */
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>();

  /** What their content is, where it is no plain text. */
  readonly content = new Map<string, string>();
  /** Exhibits that have a small picture; all of them look alike, but for the pairs that were set apart. */
  readonly looks = new Set<string>();
  readonly apart = new Set<string>();
  /** Words that stand in files of exhibits, on their third page. */
  readonly texts = new Map<string, string>();

  bytes(view: number, from: number, length: number): Promise<ArrayBuffer> {
    const held = [...this.files.values()][view] ?? new Uint8Array();
    return Promise.resolve(held.slice(from, from + length).buffer);
  }

  give(): Promise<unknown> {
    return Promise.resolve(null);
  }

  attend(listener: (event: ShellEvent) => void): void {
    this.tell = listener;
  }

  async callSecret(body: Uint8Array): Promise<unknown> {
    this.bodies.push(body);
    const view = new DataView(body.buffer);
    const parts: string[] = [];
    for (let at = 0; at < body.length; ) {
      const length = view.getUint32(at, true);
      parts.push(new TextDecoder().decode(body.slice(at + 4, at + 4 + length)));
      at += 4 + length;
    }
    const [order = "{}", ...secrets] = parts;
    const { name, args } = JSON.parse(order) as { name: string; args: Args };
    return this.#run(name, args, secrets);
  }

  /** A record, as if it had been saved before. */
  put(kind: string, record: Record<string, unknown>): string {
    const id = `r${this.#next++}`;
    this.stored.set(id, { id, kind, version: 1, record });
    return id;
  }

  #run(name: string, args: Args, secrets: string[]): unknown {
    this.called.push(name);
    const answer = this.#commands[name];
    if (!answer) refuse("command_unknown");
    return structuredClone(answer(args, secrets));
  }

  found(id: unknown): Stored {
    return this.stored.get(String(id)) ?? refuse("record_missing");
  }

  row = (each: Stored): object => rowOf(this, each);

  readonly #commands: Record<string, Answer> = {
    ...recordAnswers(this),
    ...custodyAnswers(this),
    ...intakeAnswers(this),
    ...stampAnswers(this),
    ...packageAnswers(this),
    ...sameAnswers(this),
    ...safetyAnswers(this),
    ...searchAnswers(this),
    ...tableAnswers(this),
    ...todayAnswers(this),
    "program.start": () => ({
      version: "0.1.0",
      language: this.language,
      theme: "system",
      default_directory: "/home/user/Khronika",
      default_exists: false,
      ...(this.lastDirectory && { last_directory: this.lastDirectory }),
      open: this.open,
    }),
    "program.set": ({ language }) => {
      if (language) this.language = String(language);
      return {};
    },
    "passphrase.propose": ({ language }) => ({
      passphrase: language === "ru" ? "ковш берёза луна сапог трава ветер" : "candle orbit maple violin stone river",
      bits: 77,
    }),
    "passphrase.strength": (_, [typed = ""]) => {
      const score = Math.min(4, Math.floor(typed.length / 5));
      const suggestions = score < 4 ? ["add-words"] : [];
      return { score, warning: score < 2 ? "single-word" : null, suggestions, acceptable: score >= 4 };
    },
    "vault.begin": ({ directory }, [passphrase = ""]) => {
      if (!directory) refuse("vault_missing");
      this.passphrase = passphrase;
      return { groups: GROUPS, asked: [3, 8], text: GROUPS.join(""), svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>' };
    },
    "vault.finish": ({ answers }) => {
      const [first, second] = answers as string[];
      if (first?.toUpperCase() !== GROUPS[2] || second?.toUpperCase() !== GROUPS[7]) refuse("recovery_mismatch");
      this.open = true;
      return { notices: [] };
    },
    "vault.cancel": () => ({}),
    "vault.unlock": (_, [typed]) => {
      if (typed !== this.passphrase) refuse("key_wrong");
      this.open = true;
      return { notices: [] };
    },
    "vault.recover": (_, [key = "", passphrase = ""]) => {
      if (key.replaceAll(/[\s-]/g, "").toUpperCase() !== GROUPS.join("").replaceAll("-", "")) refuse("key_wrong");
      this.passphrase = passphrase;
      this.open = true;
      return { notices: [] };
    },
    "vault.lock": () => {
      this.locked += 1;
      this.open = false;
      return {};
    },
  };
}

/** For looking at the page in a browser: a vault with something in it. `?open` begins inside, `?lang=ru` in Russian. */
export function rehearse(): Rehearsal {
  const rehearsal = new Rehearsal();
  const asked = new URLSearchParams(location.search);
  rehearsal.language = asked.get("lang") ?? "en";
  rehearsal.open = asked.has("open");
  if (!asked.has("empty")) furnishPackages(rehearsal, fillSample(rehearsal));
  return rehearsal;
}

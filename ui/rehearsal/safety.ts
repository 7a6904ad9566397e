// Backup, keys, settings, the passphrase asked again, as the rehearsal answers them.

import { refuse, GROUPS, type Answer, type Rehearsal } from "./host";

/** What a test or a look at the page may set beforehand, and what was done. */
export class Safety {
  settings: Record<string, string> = {};
  /** Whether the passphrase was typed a moment ago. */
  authenticated = false;
  /** Whether the person types it when they are asked. */
  grants = true;
  asked = 0;
  /** What it was asked for last. */
  askedFor: string | undefined;
  closed = 0;
  /** Seconds until the next attempt. */
  wait = 0;
  minutes = 0;
  active = 0;
  backup: string | null = null;
  backupDays: number | null = null;
  /** The backup is refused with this code. */
  backupFault: string | undefined;
  missing: string[] = [];
  /** Findings of a check, laid over a sound one. */
  check: Record<string, unknown> = {};
  renewed = 0;
  rekeyed = 0;
}

const states = new WeakMap<Rehearsal, Safety>();

export function safetyOf(rehearsal: Rehearsal): Safety {
  const known = states.get(rehearsal) ?? new Safety();
  states.set(rehearsal, known);
  return known;
}

/** Refuses where the passphrase is wanted first. */
export function needAuthentication(rehearsal: Rehearsal): void {
  if (!safetyOf(rehearsal).authenticated) refuse("authentication_needed");
}

export function safetyAnswers(rehearsal: Rehearsal): Record<string, Answer> {
  const safety = safetyOf(rehearsal);
  const sheet = (): object => ({
    groups: GROUPS,
    asked: [3, 8],
    text: GROUPS.join(""),
    svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h3v3H0zM6 0h3v3H6zM0 6h3v3H0zM4 4h2v2H4z"/></svg>',
  });
  return {
    "setting.list": () => safety.settings,
    "setting.set": ({ name, value }) => {
      safety.settings = { ...safety.settings, [String(name)]: String(value ?? "") };
      return {};
    },
    "window.active": () => {
      safety.active += 1;
      return {};
    },
    "window.idle": ({ minutes }) => {
      safety.minutes = Number(minutes);
      return {};
    },
    "authenticate.ask": ({ act }) => {
      safety.asked += 1;
      safety.askedFor = act as string | undefined;
      safety.authenticated = safety.grants;
      return { granted: safety.grants };
    },
    "authenticate.close": () => {
      safety.closed += 1;
      return {};
    },
    "vault.authenticate": (_, [typed]) => {
      if (safety.wait > 0) refuse("key_too_soon", { seconds: String(safety.wait) });
      if (typed !== rehearsal.passphrase) refuse("key_wrong");
      safety.authenticated = true;
      return {};
    },
    "vault.status": () => ({
      directory: "/home/user/Khronika",
      backup: safety.backup,
      backup_days: safety.backupDays,
      author: null,
      head_written: true,
    }),
    "vault.check": () => ({
      sound: true, database: true, entries: 412, leaves: 3180, erased: 2, faults: [], heads: [
        { device: "5f1c".repeat(16), size: 412, root: "a90d".repeat(16) },
      ],
      records: 146, differences: [], exhibits: 21, missing: [], damaged: [], unreferenced: [], keys: [],
      ...safety.check,
    }),
    "vault.rebuild": () => {
      const differences = safety.check["differences"] ?? [];
      safety.check = {};
      return { records: 146, differences };
    },
    "backup.run": () => {
      needAuthentication(rehearsal);
      if (safety.backupFault) refuse(safety.backupFault);
      safety.backup = "2026-07-14T09:12:00Z";
      safety.backupDays = 0;
      return { copied: 3, kept: 18, removed: 1, missing: safety.missing, bytes: 48_300_000 };
    },
    "vault.passphrase": (_, [next = ""]) => {
      needAuthentication(rehearsal);
      rehearsal.passphrase = next;
      return {};
    },
    "vault.rekey": (_, [typed]) => {
      needAuthentication(rehearsal);
      if (typed !== rehearsal.passphrase) refuse("key_wrong");
      safety.rekeyed += 1;
      return {};
    },
    "recovery.begin": () => {
      needAuthentication(rehearsal);
      return sheet();
    },
    "recovery.finish": ({ answers }) => {
      const [first, second] = answers as string[];
      if (first?.toUpperCase() !== GROUPS[2] || second?.toUpperCase() !== GROUPS[7]) refuse("recovery_mismatch");
      safety.renewed += 1;
      return {};
    },
  };
}

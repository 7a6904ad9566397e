// The way out of the page: every command goes through `host.call` or `host.callSecret`.
// Owns the forms of commands and of failures. Alone imports @tauri-apps.
// Must not know any screen, and must not keep what passes through it.

import { Failure } from "./failure";
import { frame } from "./frame";
import { tauri } from "./tauri";
import type { Chosen, Commands, SecretCommands, Secrets, ShellEvent } from "./types";

export { Failure } from "./failure";
export type * from "./types";

/** What carries a command to the program and brings the answer, or throws what the program answered. */
export interface Carrier {
  /** `ticket`: the page's number for long work that it watches. */
  call(name: string, args: object, ticket?: number): Promise<unknown>;
  callSecret(body: Uint8Array): Promise<unknown>;
  /** Bytes of an exhibit that is looked at. */
  bytes(view: number, from: number, length: number): Promise<ArrayBuffer>;
  /** Whoever listens hears of progress and of files that are dropped on the window. */
  /** Bytes of an excerpt that is made. */
  give(excerpt: number, bytes: Uint8Array): Promise<unknown>;
  attend(listener: (event: ShellEvent) => void): void;
}

/** How far long work is: bytes, rows or pages; the total where it is known. */
export interface Progress {
  done: number;
  total: number | null;
}

/** Long work: its answer, and the way to end it. */
export interface Work<T> {
  answer: Promise<T>;
  /** Nothing of the work stays; the answer is refused with `cancelled`. */
  cancel: () => void;
}

let tickets = 0;
const watched = new Map<number, (progress: Progress) => void>();
const droppers = new Set<(files: Chosen[]) => void>();
const draggers = new Set<(over: boolean) => void>();

function hear(event: ShellEvent): void {
  if (event.event === "progress") watched.get(event.ticket)?.({ done: event.done, total: event.total });
  else if (event.event === "dragged") for (const each of draggers) each(event.over);
  else for (const each of droppers) each(event.files);
}

let carrier: Carrier = tauri;

/** Another carrier: in tests, and where the page is opened in a browser during development. */
export function carryBy(other: Carrier): void {
  carrier = other;
}

async function answer<T>(promise: Promise<unknown>): Promise<T> {
  try {
    return (await promise) as T;
  } catch (thrown) {
    throw Failure.from(thrown);
  }
}

/** Runs work under a ticket of its own. */
function under<T>(begin: (ticket: number) => Promise<unknown>, onprogress?: (progress: Progress) => void): Work<T> {
  const ticket = ++tickets;
  if (onprogress) watched.set(ticket, onprogress);
  return {
    answer: answer<T>(begin(ticket)).finally(() => watched.delete(ticket)),
    cancel: () => void carrier.call("work.cancel", { ticket }).catch(() => undefined),
  };
}

async function carry(name: string, args: object, secrets: Uint8Array[], ticket?: number): Promise<unknown> {
  const body = frame({ name, args, ...(ticket !== undefined && { ticket }) }, secrets);
  try {
    return await carrier.callSecret(body);
  } finally {
    body.fill(0);
    for (const secret of secrets) secret.fill(0);
  }
}

export const host = {
  /** In development, outside the program's window, the rehearsal host takes the program's place. */
  async ready(): Promise<void> {
    if (import.meta.env.DEV && !("__TAURI_INTERNALS__" in window)) {
      const { rehearse } = await import("../../rehearsal/host");
      carryBy(rehearse());
    }
    carrier.attend(hear);
  },

  call<N extends keyof Commands>(name: N, args: Commands[N]["args"]): Promise<Commands[N]["answer"]> {
    return answer(carrier.call(name, args));
  },

  /** Bytes of an exhibit that is looked at, from `from` on; fewer than asked for at its end, at most 8 MiB. */
  async bytes(view: number, from: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await answer<ArrayBuffer>(carrier.bytes(view, from, length)));
  },

  /** The next bytes of an excerpt, at most 8 MiB; done when there is room for more. */
  async give(excerpt: number, bytes: Uint8Array): Promise<void> {
    await answer(carrier.give(excerpt, bytes));
  },

  /** The secrets are overwritten as soon as they have been sent. */
  async callSecret<N extends keyof SecretCommands>(
    name: N,
    args: SecretCommands[N]["args"],
    ...secrets: Secrets<N>
  ): Promise<SecretCommands[N]["answer"]> {
    return answer(carry(name, args, secrets));
  },

  /** Long work that is watched and can be cancelled. */
  work<N extends keyof Commands>(
    name: N,
    args: Commands[N]["args"],
    onprogress?: (progress: Progress) => void,
  ): Work<Commands[N]["answer"]> {
    return under((ticket) => carrier.call(name, args, ticket), onprogress);
  },

  /** The same for a command that may take a secret; the secrets are overwritten once they are sent. */
  workSecret<N extends keyof SecretCommands>(
    name: N,
    args: SecretCommands[N]["args"],
    secrets: Uint8Array[],
    onprogress?: (progress: Progress) => void,
  ): Work<SecretCommands[N]["answer"]> {
    return under((ticket) => carry(name, args, secrets, ticket), onprogress);
  },

  /** Files that are dropped anywhere on the window, until the returned function is called. */
  ondrop(each: (files: Chosen[]) => void): () => void {
    droppers.add(each);
    return () => droppers.delete(each);
  },

  /** Whether files hang over the window, until the returned function is called. */
  ondrag(each: (over: boolean) => void): () => void {
    draggers.add(each);
    return () => draggers.delete(each);
  },
};

// The way out of the page: every command goes through `host.call` or `host.callSecret`.
// Owns the forms of commands and of failures. Alone imports @tauri-apps.
// Must not know any screen, and must not keep what passes through it.

import { Failure } from "./failure";
import { frame } from "./frame";
import { tauri } from "./tauri";
import type { Commands, SecretCommands, Secrets } from "./types";

export { Failure } from "./failure";
export type * from "./types";

/** What carries a command to the program and brings the answer, or throws what the program answered. */
export interface Carrier {
  call(name: string, args: object): Promise<unknown>;
  callSecret(body: Uint8Array): Promise<unknown>;
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

export const host = {
  /** In development, outside the program's window, the rehearsal host takes the program's place. */
  async ready(): Promise<void> {
    if (import.meta.env.DEV && !("__TAURI_INTERNALS__" in window)) {
      const { rehearse } = await import("../../rehearsal/host");
      carryBy(rehearse());
    }
  },

  call<N extends keyof Commands>(name: N, args: Commands[N]["args"]): Promise<Commands[N]["answer"]> {
    return answer(carrier.call(name, args));
  },

  /** The secrets are overwritten as soon as they have been sent. */
  async callSecret<N extends keyof SecretCommands>(
    name: N,
    args: SecretCommands[N]["args"],
    ...secrets: Secrets<N>
  ): Promise<SecretCommands[N]["answer"]> {
    const body = frame({ name, args }, secrets);
    try {
      return await answer(carrier.callSecret(body));
    } finally {
      body.fill(0);
      for (const secret of secrets) secret.fill(0);
    }
  },
};

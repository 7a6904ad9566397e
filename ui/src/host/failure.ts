// What the program answers instead of a result. The code names a text `error-<code>`; nothing else is shown.

import type { Severity } from "./types";

export class Failure extends Error {
  readonly code: string;
  readonly args: Record<string, string | number>;
  readonly severity: Severity;

  constructor(code: string, args: Record<string, string | number> = {}, severity: Severity = "failed") {
    super(code);
    this.code = code;
    this.args = args;
    this.severity = severity;
  }

  /** Whatever was thrown, as a failure; what isn't the program's own is `unexpected`. */
  static from(thrown: unknown): Failure {
    if (thrown instanceof Failure) return thrown;
    if (typeof thrown === "object" && thrown !== null && "code" in thrown && typeof thrown.code === "string") {
      const args = "args" in thrown && typeof thrown.args === "object" ? thrown.args : {};
      const severity = "severity" in thrown ? (thrown.severity as Severity) : "failed";
      return new Failure(thrown.code, (args ?? {}) as Record<string, string | number>, severity);
    }
    return new Failure("unexpected");
  }
}

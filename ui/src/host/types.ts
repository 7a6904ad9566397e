// The program's types, as the page names them. They are generated from the Rust types; here is only what the
// shell adds, and which commands carry secrets.

import type { Commands as Generated } from "../generated/commands";
import type { Empty } from "../generated/Empty";
import type { Start } from "../generated/Start";

export type { Case as CaseRecord } from "../generated/Case";
export type { Date as EdtfDate } from "../generated/Date";
export type { Incident as IncidentRecord } from "../generated/Incident";
export type { Kind } from "../generated/Kind";
export type { ListArgs } from "../generated/ListArgs";
export type { Place as PlaceRecord } from "../generated/Place";
export type { Row } from "../generated/Row";
export type { Severity } from "../generated/Severity";
export type { Sheet } from "../generated/Sheet";
export type { StrengthAnswer as Strength } from "../generated/StrengthAnswer";
export type { Text } from "../generated/Text";

export type Language = "ru" | "en";
export type Theme = "system" | "light" | "dark";

/** The shell adds where the vault lies that was locked a moment ago. */
export type Started = Start & { last_directory?: string };

type Shell = {
  "program.start": { args: Empty; answer: Started; secrets: 0 };
  "vault.lock": { args: Empty; answer: Empty; secrets: 0 };
};
type All = Omit<Generated, keyof Shell> & Shell;

/** Commands that take no secret. */
export type Commands = { [N in keyof All as All[N]["secrets"] extends 0 ? N : never]: All[N] };

/** Commands whose secrets travel as bytes. */
export type SecretCommands = { [N in keyof All as All[N]["secrets"] extends 0 ? never : N]: All[N] };

/** As many secrets as the command takes. */
export type Secrets<N extends keyof SecretCommands> = SecretCommands[N]["secrets"] extends 2
  ? [Uint8Array, Uint8Array]
  : [Uint8Array];

// The program's types, as the page names them. They are generated from the Rust types; here is only what the
// shell adds, and which commands carry secrets.

import type { Commands as Generated } from "../generated/commands";
import type { Empty } from "../generated/Empty";
import type { Start } from "../generated/Start";

export type { Act as ActRecord } from "../generated/Act";
export type { AlikePerson } from "../generated/AlikePerson";
export type { Around } from "../generated/Around";
export type { Belonging } from "../generated/Belonging";
export type { Case as CaseRecord } from "../generated/Case";
export type { Checked } from "../generated/Checked";
export type { Columns } from "../generated/Columns";
export type { Compared } from "../generated/Compared";
export type { ComparedPerson } from "../generated/ComparedPerson";
export type { Consent as ConsentRecord } from "../generated/Consent";
export type { Count } from "../generated/Count";
export type { Credentials } from "../generated/Credentials";
export type { CustodyTold } from "../generated/CustodyTold";
export type { Date as EdtfDate } from "../generated/Date";
export type { DraftName } from "../generated/DraftName";
export type { ExhibitInside } from "../generated/ExhibitInside";
export type { ExhibitView } from "../generated/ExhibitView";
export type { ExhibitsVerified } from "../generated/ExhibitsVerified";
export type { MemberTold } from "../generated/MemberTold";
export type { Passage } from "../generated/Passage";
export type { Voice } from "../generated/Voice";
export type { TranscriptLine } from "../generated/TranscriptLine";
export type { TranscriptShown } from "../generated/TranscriptShown";
export type { WorkingCopy } from "../generated/WorkingCopy";
export type { Cover } from "../generated/Cover";
export type { Mark } from "../generated/Mark";
export type { IntakeState } from "../generated/IntakeState";
export type { Evidence as EvidenceRecord } from "../generated/Evidence";
export type { Field as FieldShape } from "../generated/Field";
export type { FieldChange } from "../generated/FieldChange";
export type { FoundRecord } from "../generated/FoundRecord";
export type { Held } from "../generated/Held";
export type { ImportPreview } from "../generated/ImportPreview";
export type { Incident as IncidentRecord } from "../generated/Incident";
export type { Involvement as InvolvementRecord } from "../generated/Involvement";
export type { Kind } from "../generated/Kind";
export type { ListArgs } from "../generated/ListArgs";
export type { NewRecord } from "../generated/NewRecord";
export type { Name } from "../generated/Name";
export type { Order } from "../generated/Order";
export type { Overview } from "../generated/Overview";
export type { PackagePreview } from "../generated/PackagePreview";
export type { PastChange } from "../generated/PastChange";
export type { Person as PersonRecord } from "../generated/Person";
export type { PersonPair } from "../generated/PersonPair";
export type { PersonPairs } from "../generated/PersonPairs";
export type { PersonParted } from "../generated/PersonParted";
export type { Place as PlaceRecord } from "../generated/Place";
export type { Row } from "../generated/Row";
export type { Sealed } from "../generated/Sealed";
export type { Severity } from "../generated/Severity";
export type { Shape } from "../generated/Shape";
export type { Sheet } from "../generated/Sheet";
export type { Shown } from "../generated/Shown";
export type { Sign } from "../generated/Sign";
export type { Source } from "../generated/Source";
export type { Network } from "../generated/Network";
export type { Timeline } from "../generated/Timeline";
export type { NetworkEdge } from "../generated/NetworkEdge";
export type { NetworkNode } from "../generated/NetworkNode";
export type { Own } from "../generated/Own";
export type { OwnFieldSaid } from "../generated/OwnFieldSaid";
export type { OwnTermSaid } from "../generated/OwnTermSaid";
export type { TimelineEvent } from "../generated/TimelineEvent";
export type { TimestampTold } from "../generated/TimestampTold";
export type { Today } from "../generated/Today";
export type { TodayLine } from "../generated/TodayLine";
export type { Status } from "../generated/Status";
export type { StrengthAnswer as Strength } from "../generated/StrengthAnswer";
export type { Term } from "../generated/Term";
export type { Testimony as TestimonyRecord } from "../generated/Testimony";
export type { Text } from "../generated/Text";
export type { Verified } from "../generated/Verified";
export type { Vocabulary } from "../generated/Vocabulary";

export type Language = "ru" | "en";
export type Theme = "system" | "light" | "dark";

/** The shell adds where the vault lies that was locked a moment ago. */
export type Started = Start & { last_directory?: string };

/** A file or folder that the person chose or dropped. The token stands for it in every command. */
export interface Chosen {
  token: string;
  name: string;
  /** Where it lies: to be shown, never to be sent. */
  path: string;
  size: number | null;
}

/** What is to be chosen in the system's own dialog. */
export interface Choice {
  sort: "file" | "files" | "folder" | "new-file" | "new-folder";
  /** Above the dialog. */
  title?: string;
  /** What a new file or folder would be called. */
  name?: string;
}

/** What the shell tells without being asked. */
export type ShellEvent =
  | { event: "progress"; ticket: number; done: number; total: number | null }
  | { event: "dragged"; over: boolean }
  | { event: "dropped"; files: Chosen[] };

type Shell = {
  "program.start": { args: Empty; answer: Started; secrets: 0 };
  /** Ends the process that holds the vault; nothing comes back. */
  "vault.lock": { args: Empty; answer: Empty; secrets: 0 };
  /** Somebody is at the window. */
  "window.active": { args: Empty; answer: Empty; secrets: 0 };
  /** So many minutes without anybody until it locks: 1 to 60. */
  "window.idle": { args: { minutes: number }; answer: Empty; secrets: 0 };
  "work.cancel": { args: { ticket: number }; answer: Empty; secrets: 0 };
  /** Nothing was chosen where the list is empty. */
  "files.choose": { args: Choice; answer: { files: Chosen[] }; secrets: 0 };
  /** The passphrase is asked for in a window of its own; `act` says for what. */
  "authenticate.ask": { args: { act?: string }; answer: { granted: boolean }; secrets: 0 };
  /** The small window closes itself. */
  "authenticate.close": { args: Empty; answer: Empty; secrets: 0 };
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

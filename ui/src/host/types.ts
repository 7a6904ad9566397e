// The commands that this window knows: what each one takes and answers.

export type Language = "ru" | "en";
export type Theme = "system" | "light" | "dark";
export type Severity = "refused" | "failed" | "damaged";

export interface Text {
  id?: string;
  language?: string;
  text: string;
}

export interface EdtfDate {
  edtf: string;
  phrase?: string;
  zone?: string;
}

export interface Place {
  text?: Text[];
  [field: string]: unknown;
}

export interface CaseRecord {
  title?: Text[];
  reference?: string;
  summary?: Text[];
  [field: string]: unknown;
}

export interface IncidentRecord {
  title?: Text[];
  date?: EdtfDate;
  place?: Place;
  description?: Text[];
  cases?: string[];
  [field: string]: unknown;
}

export interface Records {
  case: CaseRecord;
  incident: IncidentRecord;
}
export type Kind = keyof Records;

export interface Row {
  id: string;
  kind: string;
  title: string;
  detail: string;
  date: string;
  date_words: string;
  version: number;
  state: string;
}

export interface ListArgs {
  kind: Kind;
  case?: string;
  after?: string;
  limit: number;
  order?: "title" | "date" | "recent";
  descending?: boolean;
}

export interface Page {
  rows: Row[];
  next: string | null;
  total: number;
}

export interface Shown<R> {
  id: string;
  kind: string;
  version: number;
  state: string;
  record: R;
  erased: string[];
  title: string;
}

export interface Started {
  version: string;
  language: Language;
  theme: Theme;
  default_directory: string;
  /** Where the vault lies that was locked a moment ago; the shell adds it. */
  last_directory?: string;
  open: boolean;
}

export interface Strength {
  score: number;
  warning: string | null;
  suggestions: string[];
  acceptable: boolean;
}

export interface Sheet {
  groups: string[];
  /** Which groups are asked back, counted from 1. */
  asked: [number, number];
  svg: string;
  /** The sheet as text, which `age` reads as an identity. */
  text: string;
}

export interface Notices {
  notices: string[];
}

type Empty = Record<string, never>;

export interface Commands {
  "program.start": { args: Empty; answer: Started };
  "program.set": { args: { language?: Language; theme?: Theme }; answer: Empty };
  "passphrase.propose": { args: { language: Language }; answer: { passphrase: string; bits: number } };
  "vault.finish": { args: { answers: [string, string] }; answer: Notices };
  "vault.cancel": { args: Empty; answer: Empty };
  "vault.lock": { args: Empty; answer: Empty };
  "record.list": { args: ListArgs; answer: Page };
  "record.show": { args: { id: string }; answer: Shown<Record<string, unknown>> };
  "record.save": {
    args: { kind: Kind; id?: string; version?: number; record: object };
    answer: { id: string; version: number };
  };
  "date.read": { args: { text: string }; answer: { edtf: string; words: string } };
}

export interface SecretCommands {
  "passphrase.strength": { args: Empty; answer: Strength };
  "vault.begin": { args: { directory: string }; answer: Sheet };
  "vault.unlock": { args: { directory: string; accept_older?: boolean }; answer: Notices };
  "vault.recover": { args: { directory: string }; answer: Notices };
}

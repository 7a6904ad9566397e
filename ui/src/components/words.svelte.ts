// Every text that a person reads, in their language, from the Fluent files that the program reads too.
// Owns the catalogues and the choice of language. The components stand on it, and so does all above them.
// Must not hold a text itself, and must not show markup: what comes out is shown as text.

import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import type { Language } from "../host";

const files = import.meta.glob<string>("../../locales/*/{app,capture,case,components,credentials,custody,dates,errors,help,import,intake,kinds,package,record,safety,search,table,today,transcript,vault,viewer}.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** What the first screens say: read at once. The other files are read when a text isn't among these. */
const FIRST = ["vault", "app", "components", "errors"];

class Catalogue {
  readonly #bundle: FluentBundle;
  #unread: string[];

  constructor(language: Language) {
    this.#bundle = new FluentBundle(language, { useIsolating: false });
    const rank = (path: string): number => {
      const at = FIRST.findIndex((name) => path.endsWith(`/${name}.ftl`));
      return at < 0 ? FIRST.length : at;
    };
    this.#unread = Object.keys(files)
      .filter((path) => path.includes(`/locales/${language}/`))
      .sort((one, other) => rank(one) - rank(other));
  }

  has(key: string): boolean {
    while (!this.#bundle.hasMessage(key)) {
      const next = this.#unread.shift();
      if (next === undefined) return false;
      this.#bundle.addResource(new FluentResource(files[next] ?? ""));
    }
    return true;
  }

  /** Undefined where there is no such text. */
  say(key: string, args: Record<string, FluentVariable>): string | undefined {
    const pattern = this.has(key) ? this.#bundle.getMessage(key)?.value : undefined;
    return pattern ? this.#bundle.formatPattern(pattern, args, []) : undefined;
  }
}

const catalogues: Record<Language, Catalogue> = { ru: new Catalogue("ru"), en: new Catalogue("en") };

let language = $state<Language>("ru");

export const words = {
  get language(): Language {
    return language;
  },

  speak(next: Language): void {
    language = next;
    if (typeof document !== "undefined") document.documentElement.lang = next;
  },

  has(key: string): boolean {
    return catalogues[language].has(key);
  },
};

/** What a text chooses by is a code, and is compared as it is. */
const CODE = /^[a-z0-9._-]*$/;

/** Text from elsewhere is set apart, so that its direction doesn't turn the sentence around it; numbers and codes need no fence. */
function isolate(args: Record<string, FluentVariable>): Record<string, FluentVariable> {
  const isolated = (value: FluentVariable): FluentVariable =>
    typeof value === "string" && !CODE.test(value) ? String.fromCharCode(0x2068) + value + String.fromCharCode(0x2069) : value;
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name, isolated(value)]));
}

/** As Russian is set: a short word isn't left alone at the end of a line, a dash not at its beginning. */
function set(text: string): string {
  return text.replaceAll(/(?<![А-Яа-яЁё])([А-Яа-яЁё]{1,2}) /g, "$1\u00a0").replaceAll(" —", "\u00a0—");
}

/** The text of that key in each language: what is found by words is found by those of both. */
export function everyLanguage(key: string): string[] {
  return Object.values(catalogues).flatMap((catalogue) => catalogue.say(key, {}) ?? []);
}

/** The text of that key. A key that is missing is shown as itself; a test finds it before a person does. */
export function t(key: string, args?: Record<string, FluentVariable>): string {
  const text = catalogues[language].say(key, isolate(args ?? {}));
  if (text === undefined) return key;
  // A key stands with what it does.
  const kept = text.replaceAll(/\bF1 /g, "F1\u00a0");
  return language === "ru" ? set(kept) : kept;
}

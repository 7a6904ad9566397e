// Every text that a person reads, in their language, from the Fluent files that the program reads too.
// Owns the catalogues and the choice of language. The components stand on it, and so does all above them.
// Must not hold a text itself, and must not show markup: what comes out is shown as text.

import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import type { Language } from "../host";

const files = import.meta.glob<string>("../../locales/*/{app,case,components,errors,help,import,package,record,safety,search,table,vault}.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

function gather(language: Language): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const [path, source] of Object.entries(files)) {
    if (path.includes(`/locales/${language}/`)) bundle.addResource(new FluentResource(source));
  }
  return bundle;
}

const bundles: Record<Language, FluentBundle> = { ru: gather("ru"), en: gather("en") };

let language = $state<Language>("ru");

export const words = {
  get language(): Language {
    return language;
  },

  speak(next: Language): void {
    language = next;
    document.documentElement.lang = next;
  },

  has(key: string): boolean {
    return bundles[language].hasMessage(key);
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
  return Object.values(bundles).flatMap((bundle) => {
    const pattern = bundle.getMessage(key)?.value;
    return pattern ? [bundle.formatPattern(pattern, {}, [])] : [];
  });
}

/** The text of that key. A key that is missing is shown as itself; a test finds it before a person does. */
export function t(key: string, args?: Record<string, FluentVariable>): string {
  const bundle = bundles[language];
  const pattern = bundle.getMessage(key)?.value;
  if (!pattern) return key;
  const text = bundle.formatPattern(pattern, isolate(args ?? {}), []);
  return language === "ru" ? set(text) : text;
}

// Every text that a person reads, in their language, from the Fluent files that the program reads too.
// Owns the catalogues and the choice of language. The components stand on it, and so does all above them.
// Must not hold a text itself, and must not show markup: what comes out is shown as text.

import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import type { Language } from "../host";

const files = import.meta.glob<string>("../../locales/*/{app,vault,case,incident,errors}.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

function gather(language: Language): FluentBundle {
  const bundle = new FluentBundle(language);
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

/** The text of that key. A key that is missing is shown as itself; a test finds it before a person does. */
export function t(key: string, args?: Record<string, FluentVariable>): string {
  const bundle = bundles[language];
  const pattern = bundle.getMessage(key)?.value;
  return pattern ? bundle.formatPattern(pattern, args ?? null, []) : key;
}

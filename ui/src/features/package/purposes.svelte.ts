// What a package can be for: the vocabulary `purpose`, in the person's language.

import { t, words } from "../../components/words.svelte";
import { host, type Term } from "../../host";

let terms = $state.raw<Term[]>([]);

export const purposes = {
  get terms(): Term[] {
    return terms.filter((term) => term.available);
  },
  async load(): Promise<void> {
    if (terms.length > 0) return;
    const all = await host.call("vocabulary.list", {});
    terms = all.find((vocabulary) => vocabulary.name === "purpose")?.terms ?? [];
  },
  /** Its label; a code that isn't known stands for itself. */
  label(code: string): string {
    return terms.find((term) => term.code === code)?.[words.language] ?? code;
  },
  /** What it means to seal for it: where the word alone says something else, what sealing does is said. */
  help(term: Term): string | undefined {
    const key = `package-purpose-help-${term.code}`;
    return words.has(key) ? t(key) : term.definition?.[words.language];
  },
  /** As it stands after “purpose:”, where the label's own case doesn't fit. */
  named(code: string): string {
    const key = `package-for-${code}`;
    return words.has(key) ? t(key) : this.label(code);
  },
};

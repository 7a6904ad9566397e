// The session as the window knows it: language, theme, whether a vault is open.
// Must not hold a passphrase, a key or a record.

import { words } from "../../components/words.svelte";
import { host, type Language, type Started, type Theme } from "../../host";
import { draft } from "../draft/drafts.svelte";
import { place } from "../place/place.svelte";
import { waitFor } from "./presence";
import { settings } from "./settings.svelte";
import { noteDown, wayBack } from "./whereabouts";

/** Milliseconds that what is unsaved has to reach the vault; the lock waits no longer. */
const FLUSH = 1500;

let theme = $state<Theme>("system");
let directory = $state("");
let version = $state("");
let notices = $state<string[]>([]);
let locking = $state(false);
let before: (() => Promise<unknown>)[] = [noteDown, draft.flush];

function dress(next: Theme): void {
  theme = next;
  document.documentElement.dataset["theme"] = next;
}

async function settle(): Promise<void> {
  await settings.load();
  await waitFor(settings.of("idle"));
  place.begin(...(await wayBack()));
}

export const session = {
  get theme(): Theme {
    return theme;
  },
  /** Where a vault lies unless the person says otherwise. */
  get directory(): string {
    return directory;
  },
  get version(): string {
    return version;
  },
  /** What the program had to say when the vault was opened: codes of texts. */
  get notices(): string[] {
    return notices;
  },
  get locking(): boolean {
    return locking;
  },

  /** Language and theme: all that the small window needs. */
  async greet(): Promise<Started> {
    const started = await host.call("program.start", {});
    words.speak(started.language as Language);
    dress(started.theme as Theme);
    version = started.version;
    directory = started.default_directory;
    return started;
  },

  async start(): Promise<void> {
    locking = false;
    notices = [];
    const started = await this.greet();
    // Whoever keeps the vault where the program proposed it is asked for its passphrase at once.
    const last = started.last_directory ?? (started.default_exists ? started.default_directory : undefined);
    if (started.open) await settle();
    else if (last) place.begin({ view: "welcome" }, { view: "unlock", directory: last });
    else place.begin({ view: "welcome" });
  },

  async speak(language: Language): Promise<void> {
    // The program first: what it puts into words is asked for anew once the page speaks the language.
    await host.call("program.set", { language });
    words.speak(language);
  },

  async dress(next: Theme): Promise<void> {
    dress(next);
    await host.call("program.set", { theme: next });
  },

  /** The vault is open: back to where the person was. */
  async enter(said: string[]): Promise<void> {
    notices = said;
    await settle();
  },

  dismiss(code: string): void {
    notices = notices.filter((each) => each !== code);
  },

  /** Runs before the vault is locked, until the returned function is called: what was typed reaches the vault. */
  beforeLock(save: () => Promise<unknown>): () => void {
    before = [...before, save];
    return () => {
      before = before.filter((each) => each !== save);
    };
  },

  /** What was on screen goes at once; the program ends this page's process. */
  async lock(): Promise<void> {
    if (locking) return;
    // Begun before the screen empties: a form that goes takes its part of the list with it.
    const saves = before.map((save) => save().catch(() => undefined));
    locking = true;
    await Promise.race([Promise.all(saves), new Promise((resolve) => setTimeout(resolve, FLUSH))]);
    await host.call("vault.lock", {});
  },
};

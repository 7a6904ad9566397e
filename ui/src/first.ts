// The first screens as markup, for the pages that stand before a script runs.
// Only the build imports this; the window then takes the markup over, or puts another screen in its place.

import { render } from "svelte/server";
import App from "./App.svelte";
import { words } from "./components/words.svelte";
import { place } from "./features/place/place.svelte";
import type { Language } from "./host";

const SCREENS = {
  welcome: () => place.begin({ view: "welcome" }),
  unlock: () => place.begin({ view: "welcome" }, { view: "unlock", directory: "" }),
};

export function pages(): { name: string; language: Language; body: string }[] {
  return (["ru", "en"] as const).flatMap((language) => {
    words.speak(language);
    return Object.entries(SCREENS).map(([name, begin]) => {
      begin();
      return { name, language, body: render(App).body };
    });
  });
}

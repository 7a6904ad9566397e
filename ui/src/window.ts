// The window: one component in the page. It decides nothing; App.svelte does.
// The page may hold the first screen already, as `first.ts` made it: then that is taken over, with what was typed there.

import { hydrate, mount } from "svelte";
import App from "./App.svelte";
import { host } from "./host";
import { place } from "./features/place/place.svelte";
import { session } from "./features/session/session.svelte";

const target = document.getElementById("app");
if (target) {
  const language = document.documentElement.lang;
  await host.ready();
  await session.start();
  const stands = location.pathname.slice(1) === `${place.here.view}-${language}.html` && language === document.documentElement.lang;
  if (stands) hydrate(App, { target });
  else {
    target.replaceChildren();
    mount(App, { target });
  }
}

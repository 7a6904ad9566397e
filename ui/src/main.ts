// The page's beginning: styles, then one component. It decides nothing; App.svelte does.

import "./tokens.css";
import "./page.css";
import { mount } from "svelte";
import App from "./App.svelte";
import { host } from "./host";
import { session } from "./features/session/session.svelte";

const target = document.getElementById("app");
if (target) {
  await host.ready();
  await session.start();
  mount(App, { target });
}

// The small window's beginning: the passphrase asked for once more, apart from every record.

import "./tokens.css";
import "./page.css";
import { mount } from "svelte";
import { host } from "./host";
import { session } from "./features/session/session.svelte";
import Authenticate from "./views/Authenticate.svelte";

const target = document.getElementById("app");
if (target) {
  await host.ready();
  await session.start();
  mount(Authenticate, { target });
}

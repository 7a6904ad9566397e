// Every component in its states, for looking at during development: /gallery.html. Never ships: the build takes
// index.html and authenticate.html only. ?language=en&theme=dark begin so.

import "../src/tokens.css";
import "../src/page.css";
import { mount } from "svelte";
import { words } from "../src/components/words.svelte";
import Gallery from "./Gallery.svelte";

const asked = new URLSearchParams(location.search);
words.speak(asked.get("language") === "en" ? "en" : "ru");
const theme = asked.get("theme");
if (theme) document.documentElement.dataset.theme = theme;

const target = document.getElementById("app");
if (target) mount(Gallery, { target });

// The page's beginning: its styles, and the window's script once the page is painted. What stands there can be typed
// into meanwhile; what is pressed meanwhile is done once the script is there.

import "./tokens.css";
import "./page.css";
import { keepPresses } from "./presses";

const press = keepPresses();
requestAnimationFrame(() => setTimeout(() => void import("./window").then(press)));

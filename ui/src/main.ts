// The page's beginning: its styles, and the window's script once the page is painted. What stands there can be typed
// into meanwhile.

import "./tokens.css";
import "./page.css";

requestAnimationFrame(() => setTimeout(() => void import("./window")));

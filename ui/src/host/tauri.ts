// The carrier of the real window.

import { invoke } from "@tauri-apps/api/core";
import type { Carrier } from "./index";

export const tauri: Carrier = {
  call: (name, args) => invoke("call", { name, args }),
  callSecret: (body) => invoke("call_secret", body),
};

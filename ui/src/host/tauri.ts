// The carrier of the real window.

import { Channel, invoke } from "@tauri-apps/api/core";
import type { Carrier } from "./index";
import type { ShellEvent } from "./types";

export const tauri: Carrier = {
  call: (name, args, ticket) => invoke("call", { name, args, ticket }),
  callSecret: (body) => invoke("call_secret", body),
  bytes: (view, from, length) => invoke("exhibit_bytes", { view, from, length }),
  attend: (listener) => void invoke("attend", { channel: new Channel<ShellEvent>(listener) }),
};

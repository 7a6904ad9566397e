// The carrier of the real window.

import { Channel, invoke } from "@tauri-apps/api/core";
import type { Carrier } from "./index";
import type { ShellEvent } from "./types";

export const tauri: Carrier = {
  call: (name, args, ticket) => invoke("call", { name, args, ticket }),
  callSecret: (body) => invoke("call_secret", body),
  bytes: (view, from, length) => invoke("exhibit_bytes", { view, from, length }),
  give: (excerpt, bytes) => {
    const body = new Uint8Array(8 + bytes.length);
    new DataView(body.buffer).setBigUint64(0, BigInt(excerpt), true);
    body.set(bytes, 8);
    return invoke("excerpt_bytes", body);
  },
  attend: (listener) => void invoke("attend", { channel: new Channel<ShellEvent>(listener) }),
};

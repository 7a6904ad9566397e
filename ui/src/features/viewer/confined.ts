// A worker that takes foreign files apart has no way out but its messages: what could fetch or connect is taken away before
// anything else is loaded. Imported first by each of them, and by nothing of the page.

/** Everything by which a worker reaches anything else. */
const WAYS = [
  "fetch", "fetchLater", "XMLHttpRequest", "WebSocket", "WebSocketStream", "WebTransport", "EventSource", "RTCPeerConnection",
  "importScripts", "Worker", "SharedWorker", "BroadcastChannel", "indexedDB", "caches",
];

/** Takes them from the scope and from all that it inherits from. */
export function confine(scope: object): void {
  for (let held: object | null = scope; held && held !== Object.prototype; held = Object.getPrototypeOf(held) as object | null) {
    for (const way of WAYS) {
      if (Object.hasOwn(held, way)) Object.defineProperty(held, way, { value: undefined, writable: false, configurable: false });
    }
  }
}

// Where this is loaded in a page, in a test, nothing is taken from it.
if (!("document" in globalThis)) confine(globalThis);

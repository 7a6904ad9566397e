// What takes foreign files apart has no way out.

import { expect, test } from "vitest";
import { confine } from "../src/features/viewer/confined";

test("what could fetch or connect is gone from the scope and from what it inherits from, for good", () => {
  class Scope {
    fetch(): string {
      return "out";
    }
    postMessage(): string {
      return "told";
    }
  }
  const scope = Object.assign(new Scope(), { WebSocket: Object, Worker: Object });
  confine(scope);
  expect([scope.fetch, scope.WebSocket, scope.Worker, Scope.prototype.fetch]).toEqual([undefined, undefined, undefined, undefined]);
  expect(scope.postMessage()).toBe("told");
  expect(() => Object.defineProperty(scope, "WebSocket", { value: 1 })).toThrow(TypeError);
});

test("nothing is loaded before it", () => {
  const workers = import.meta.glob<string>("../src/**/*.worker.ts", { query: "?raw", import: "default", eager: true });
  expect(Object.keys(workers).length).toBe(3);
  for (const [worker, text] of Object.entries(workers)) expect(/^import .*$/m.exec(text)?.[0], worker).toBe('import "./confined";');
});

// The way out of the page.

import { expect, test } from "vitest";
import { Rehearsal } from "../rehearsal/host";
import { Failure, carryBy, host } from "../src/host";
import { encodeSecret, frame } from "../src/host/frame";

test("a call with secrets is framed as the shell reads it", () => {
  const whole = frame({ name: "a", args: {} }, [new Uint8Array([1, 2]), new Uint8Array([])]);
  const order = '{"name":"a","args":{}}';
  expect([...whole.slice(0, 4)]).toEqual([order.length, 0, 0, 0]);
  expect(new TextDecoder().decode(whole.slice(4, 4 + order.length))).toBe(order);
  expect([...whole.slice(4 + order.length)]).toEqual([2, 0, 0, 0, 1, 2, 0, 0, 0, 0]);
});

test("secrets are overwritten once they were sent, also when the call fails", async () => {
  const rehearsal = new Rehearsal();
  carryBy(rehearsal);
  const secret = encodeSecret("wrong");
  await expect(host.callSecret("vault.unlock", { directory: "/v" }, secret)).rejects.toMatchObject({ code: "key_wrong" });
  expect(secret.every((byte) => byte === 0)).toBe(true);
  expect(rehearsal.bodies[0]?.every((byte) => byte === 0)).toBe(true);
});

test("letters are composed before they are sent", () => {
  expect(encodeSecret("и\u0306")).toEqual(new TextEncoder().encode("й"));
});

test("what isn't the program's own failure is unexpected", () => {
  expect(Failure.from(new TypeError("x")).code).toBe("unexpected");
  expect(Failure.from({ code: "conflict", args: { version: "3" }, severity: "refused" }).args).toEqual({ version: "3" });
});

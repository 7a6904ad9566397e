// What leaves is looked at beside everything else: looks overtake each other, and nobody goes on from an old one.

import { screen, waitFor } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { words } from "../src/components/words.svelte";
import { Sealing } from "../src/features/package/sealing.svelte";
import { carryBy, type PackagePreview } from "../src/host";
import { place } from "../src/features/place/place.svelte";
import { heading, KEY, openAt, reachRecipient } from "./package";
import { button, field } from "./window";

function preview(title: string): PackagePreview {
  return { leaves: [{ id: "1", kind: "note", title, parts: [] }], withheld: [] };
}

test("only the last look counts, whichever ends first", async () => {
  const answers: ((preview: PackagePreview) => void)[] = [];
  const cancelled: unknown[] = [];
  carryBy({
    call: (name, args) => {
      if (name === "work.cancel") return Promise.resolve(cancelled.push(args));
      return new Promise((resolve) => answers.push(resolve));
    },
    callSecret: () => Promise.reject(new Error("no secret is asked for")),
    bytes: () => Promise.resolve(new ArrayBuffer(0)),
    give: () => Promise.resolve({}),
    attend: () => undefined,
  });
  const sealing = new Sealing("r1", undefined);
  sealing.purpose = "publication";
  const first = sealing.look();
  sealing.purpose = "lawyers";
  const second = sealing.look();
  expect(cancelled).toHaveLength(1);
  answers[1]?.(preview("for lawyers"));
  await second;
  expect(sealing.looking).toBe(false);
  answers[0]?.(preview("for everybody"));
  await first;
  expect(sealing.preview?.leaves[0]?.title).toBe("for lawyers");
});

test("nobody goes on while what leaves is looked at again", async () => {
  const { user, rehearsal } = await openAt({ view: "seal", inCase: "r1" });
  await user.click(await screen.findByRole("radio", { name: "Lawyers" }));
  await user.click(button("Continue"));
  await heading("What goes into the package and what does not");
  await screen.findByRole("button", { name: "Continue" });
  let go: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  const call = rehearsal.call.bind(rehearsal);
  rehearsal.call = async (name, args) => {
    if (name === "package.preview") await held;
    return call(name, args);
  };
  words.speak("ru");
  await screen.findByText("Согласия проверяются…");
  await user.click(button("Дальше"));
  expect(place.here.view).toBe("seal");
  expect(button("Дальше").getAttribute("aria-busy")).toBe("true");
  go();
  await waitFor(() => expect(button("Дальше").getAttribute("aria-busy")).toBeNull());
  await user.click(button("Дальше"));
  await heading("Кому?");
});

test("whoever comes back to something else than they saw is shown it before they seal", async () => {
  const { user, rehearsal } = await reachRecipient();
  await user.type(field("Recipient’s key"), KEY);
  await user.click(button("Continue"));
  await heading("Is everything right? Where should it go?");
  place.go({ view: "record", kind: "person", id: "r3", inCase: "r1" });
  await screen.findByRole("heading", { level: 1, name: /Андрей С/ });
  const person = rehearsal.stored.get("r3");
  if (person) delete person.record["withheld"];
  place.back();
  await heading("What goes into the package and what does not");
  expect(screen.getByText(/has changed since you looked/)).toBeTruthy();
  await user.click(button("Continue"));
  await heading("For whom?");
  expect(screen.queryByText(/has changed since you looked/)).toBeNull();
});

test("where looking again fails nobody goes on from what was shown before", async () => {
  const { user, rehearsal } = await openAt({ view: "seal", inCase: "r1" });
  await user.click(await screen.findByRole("radio", { name: "Lawyers" }));
  await user.click(button("Continue"));
  await screen.findByRole("button", { name: "Continue" });
  const call = rehearsal.call.bind(rehearsal);
  rehearsal.call = (name, args) => (name === "package.preview" ? Promise.reject(new Error("lost")) : call(name, args));
  words.speak("ru");
  await screen.findByRole("button", { name: "Повторить" });
  expect(screen.queryByRole("button", { name: "Дальше" })).toBeNull();
});

// What leaves is looked at beside everything else: looks overtake each other, and nobody goes on from an old one.

import { screen, waitFor } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { words } from "../src/components/words.svelte";
import { Sealing } from "../src/features/package/sealing.svelte";
import { carryBy, type PackagePreview } from "../src/host";
import { heading, openAt } from "./package";
import { button } from "./window";

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
  expect(screen.queryByRole("button", { name: "Дальше" })).toBeNull();
  go();
  await waitFor(() => expect(screen.getByRole("button", { name: "Дальше" })).toBeTruthy());
});

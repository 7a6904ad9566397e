// The passphrase once more: an act that needs it asks and goes on; the small window asks and nothing else.

import { cleanup, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { expect, test, vi } from "vitest";
import { Rehearsal } from "../rehearsal/host";
import { safetyOf } from "../rehearsal/safety";
import { words } from "../src/components/words.svelte";
import { authenticated } from "../src/features/authenticate/authenticate";
import { Running } from "../src/features/authenticate/running.svelte";
import RunningProgress from "../src/features/authenticate/RunningProgress.svelte";
import { carryBy, Failure, type Language } from "../src/host";
import Authenticate from "../src/views/Authenticate.svelte";
import { button, field } from "./window";

function openSmall(language: Language = "en") {
  const rehearsal = new Rehearsal();
  rehearsal.open = true;
  carryBy(rehearsal);
  words.speak(language);
  render(Authenticate);
  return { rehearsal, safety: safetyOf(rehearsal), user: userEvent.setup() };
}

test("the act runs once more after the passphrase was typed, and only then", async () => {
  const rehearsal = new Rehearsal();
  carryBy(rehearsal);
  const act = vi.fn().mockRejectedValueOnce(new Failure("authentication_needed")).mockResolvedValueOnce("done");
  expect(await authenticated(act)).toBe("done");
  expect(safetyOf(rehearsal).asked).toBe(1);

  safetyOf(rehearsal).grants = false;
  const refused = vi.fn().mockRejectedValue(new Failure("authentication_needed"));
  await expect(authenticated(refused)).rejects.toMatchObject({ code: "authentication_needed" });
  expect(refused).toHaveBeenCalledOnce();

  const other = vi.fn().mockRejectedValue(new Failure("disk_full"));
  await expect(authenticated(other)).rejects.toMatchObject({ code: "disk_full" });
  expect(safetyOf(rehearsal).asked).toBe(2);
});

test("while the small window asks, nothing is said to run", async () => {
  const answers: ((answer: { granted: boolean }) => void)[] = [];
  carryBy({
    call: () => new Promise((resolve) => answers.push(resolve as (answer: { granted: boolean }) => void)),
    callSecret: () => Promise.resolve({}),
    bytes: () => Promise.resolve(new ArrayBuffer(0)),
    give: () => Promise.resolve({}),
    attend: () => undefined,
  });
  words.speak("en");
  const running = new Running();
  render(RunningProgress, { running, label: "Sealing" });
  const act = vi.fn().mockRejectedValueOnce(new Failure("authentication_needed")).mockReturnValueOnce(new Promise(() => undefined));
  void running.run(() => ({ answer: act(), cancel: () => undefined }));
  await screen.findByText(/small window is asking/);
  expect(screen.queryByRole("progressbar")).toBeNull();
  answers[0]?.({ granted: true });
  await screen.findByRole("progressbar", { name: "Sealing" });
  expect(screen.queryByText(/small window is asking/)).toBeNull();
});

test("a wrong passphrase and a pause are said beside the field; the right one is taken and forgotten", async () => {
  const { rehearsal, safety, user } = openSmall();
  expect(document.activeElement).toBe(field("Passphrase"));
  await user.keyboard("{Enter}");
  expect((await screen.findByRole("alert")).textContent).toContain("Type the passphrase");
  await user.type(field("Passphrase"), "nonsense{Enter}");
  await screen.findByText(/not the passphrase of the vault/);
  expect(field("Passphrase").getAttribute("aria-invalid")).toBe("true");
  safety.wait = 4;
  await user.keyboard("{Enter}");
  expect((await screen.findByText(/Several wrong attempts/)).textContent).toContain("4");
  safety.wait = 0;
  await user.keyboard(`${rehearsal.passphrase}{Enter}`);
  await vi.waitFor(() => expect(safety.authenticated).toBe(true));
  await vi.waitFor(() => expect((field("Passphrase") as HTMLInputElement).value).toBe(""));
  expect(rehearsal.bodies.every((body) => body.every((byte) => byte === 0))).toBe(true);
});

test("it says for what it asks, that nothing runs before, and what Cancel does", () => {
  for (const [search, said] of [["?act=seal", /^To seal the package/], ["?act=sheet", /recovery sheet/], ["?act=novel", /^Needed to seal a package/], ["", /^Needed to seal a package/]] as const) {
    history.replaceState(null, "", `/authenticate.html${search}`);
    openSmall();
    expect(screen.getByText(said)).toBeTruthy();
    expect(screen.getByText(/^Until then nothing is done\. “Cancel” leaves everything/)).toBeTruthy();
    cleanup();
  }
  history.replaceState(null, "", "/");
});

test("the program is told for what it asks", async () => {
  const rehearsal = new Rehearsal();
  carryBy(rehearsal);
  const act = vi.fn().mockRejectedValueOnce(new Failure("authentication_needed")).mockResolvedValueOnce("done");
  await new Running("extract").run(() => ({ answer: act(), cancel: () => undefined }));
  expect(safetyOf(rehearsal).askedFor).toBe("extract");
});

test("Esc and Cancel close it", async () => {
  const { safety, user } = openSmall();
  await user.type(field("Passphrase"), "begun{Escape}");
  expect(safety.closed).toBe(1);
  await user.click(button(/Cancel/));
  expect(safety.closed).toBe(2);
});

test.each<Language>(["en", "ru"])("%s: everything has a name", async (language) => {
  openSmall(language);
  const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
  expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
});

// Backup, check, settings, what opens the vault; the lock, who is there, and the place that is remembered.

import { screen, within } from "@testing-library/svelte";
import axe from "axe-core";
import { expect, test, vi } from "vitest";
import { GROUPS, type Rehearsal } from "../rehearsal/host";
import { packagesOf } from "../rehearsal/package";
import { safetyOf } from "../rehearsal/safety";
import { t } from "../src/components/words.svelte";
import { place } from "../src/features/place/place.svelte";
import { session } from "../src/features/session/session.svelte";
import type { Language } from "../src/host";
import { button, field, openWindow } from "./window";

async function openAt(view: "backup" | "settings", prepare?: (rehearsal: Rehearsal) => void, language: Language = "en") {
  const opened = await openWindow(language, (each) => {
    each.open = true;
    prepare?.(each);
  });
  place.go({ view });
  await screen.findByRole("heading", { level: 1 });
  return { ...opened, safety: safetyOf(opened.rehearsal) };
}

test("the vault is copied to a chosen folder, after the passphrase, and the rail is quiet", async () => {
  const { user, safety, rehearsal } = await openAt("backup");
  expect(button(/Backup No backup yet/)).toBeTruthy();
  await screen.findByText(/There is no backup yet/);
  packagesOf(rehearsal).chosen = [[{ token: "chosen-9", name: "vault", path: "/media/stick/vault", size: null }]];
  await user.click(button("Back up the vault"));
  expect((await screen.findByText(/Copied to/)).textContent).toContain("/media/stick/vault");
  expect(safety.asked).toBe(1);
  expect(await screen.findByText(/^Last backup: .*less than a day ago/)).toBeTruthy();
  expect(safety.settings["backup-folder"]).toBe("/media/stick/vault");
  expect(screen.queryByText("No backup yet")).toBeNull();
  expect(document.activeElement).toBe(button("Back up the vault"));
});

test("what hinders a copy is named, and so are exhibits that it lacks", async () => {
  const { user, safety, rehearsal } = await openAt("backup", (each) => {
    each.put("evidence", { title: [{ text: "Съёмка" }] });
    safetyOf(each).backupFault = "backup_newer";
    safetyOf(each).missing = ["r1"];
  });
  await user.click(button("Back up the vault"));
  expect((await screen.findByRole("alert")).textContent?.trim()).toBe(t("error-backup_newer"));
  safety.backupFault = undefined;
  await user.click(button("Back up the vault"));
  const list = await screen.findByRole("list", { name: "Exhibits that are not in the copy" });
  await user.click(await within(list).findByRole("button", { name: "Съёмка" }));
  expect(place.here).toEqual({ view: "record", kind: "evidence", id: "r1" });
  expect(rehearsal.called).toContain("record.titles");
});

test("a copy that is declined at the passphrase says so", async () => {
  const { user } = await openAt("backup", (each) => (safetyOf(each).grants = false));
  await user.click(button("Back up the vault"));
  await screen.findByText(t("error-authentication_needed"));
  expect(screen.queryByRole("alert")).toBeNull();
});

test("an old copy is told in the rail", async () => {
  await openAt("settings", (each) => {
    safetyOf(each).backup = "2026-06-01T10:00:00Z";
    safetyOf(each).backupDays = 12;
  });
  expect(await screen.findByText("Last backup 12 days ago")).toBeTruthy();
});

test("a check tells what holds and what doesn't, and what to do", async () => {
  const { user, safety, rehearsal } = await openAt("backup");
  await user.click(button("Check the vault"));
  await screen.findByText("Everything is as it was written.");
  safety.check = {
    sound: false, database: false, damaged: ["r7"], keys: ["keys/recovery.age"], unreferenced: ["evidence/ab/cd.age"],
    faults: [{ fault: "signature", entry: 12 }, { fault: "gone", leaf: 40 }, { fault: "novel", entry: 3 }],
    differences: [{ difference: "differs", id: "r2" }],
  };
  await user.click(screen.getByRole("checkbox"));
  await user.click(button("Check the vault"));
  expect((await screen.findByRole("alert")).textContent).toContain("Not everything is as it was written");
  for (const said of [/page of the database/, /Entry 12: the signature/, /Value 40: is gone/, /Number 3: does not match/, /new sheet in Settings/, /belongs to no record/, /read in full/]) {
    expect(screen.getByText(said)).toBeTruthy();
  }
  expect(screen.getByText("r7")).toBeTruthy();
  // The journal itself is at fault: nothing is made from it.
  expect(screen.queryByRole("button", { name: /from the journal/ })).toBeNull();
  expect(rehearsal.called.filter((name) => name === "vault.check")).toHaveLength(2);
});

test("what is shown otherwise than the journal says is made again from it", async () => {
  const { user, safety, rehearsal } = await openAt("backup");
  safety.check = { sound: false, differences: [{ difference: "differs", id: "r2" }] };
  await user.click(button("Check the vault"));
  await screen.findByText(/1 record is shown differently/);
  await user.click(button("Rebuild from the journal"));
  await screen.findByText("Everything is as it was written.");
  expect(screen.getByText(/rebuilt from the journal, and the vault was checked/)).toBeTruthy();
  expect(rehearsal.called).toContain("vault.rebuild");
  expect(document.activeElement).toBe(button("Check the vault"));
});

test("the minutes until the lock are kept in the vault and told to the program", async () => {
  const { user, safety } = await openAt("settings");
  expect(safety.minutes).toBe(5);
  await user.selectOptions(field("If keyboard and mouse are not touched, lock after"), "15");
  await vi.waitFor(() => expect(safety.minutes).toBe(15));
  expect(safety.settings["idle"]).toBe("15");
});

test("the passphrase is changed, and what that doesn't do is said", async () => {
  const { user, rehearsal, safety } = await openAt("settings");
  await user.click(button("Change the passphrase…"));
  expect(document.activeElement).toBe(field("Passphrase"));
  await user.type(field("Passphrase"), "candle orbit maple stone");
  await user.type(field("The same passphrase again"), "candle orbit maple stone");
  await screen.findByText("Strength: good");
  await user.click(button("Change the passphrase"));
  await screen.findByText(/Backups made before still open with the old one: make a new one/);
  expect(rehearsal.passphrase).toBe("candle orbit maple stone");
  expect(safety.asked).toBe(1);
  expect(document.activeElement).toBe(button("Change the passphrase…"));
});

test("Esc leaves a begun act, and the focus is where it began", async () => {
  const { user } = await openAt("settings");
  await user.click(button("Change the passphrase…"));
  await user.keyboard("{Escape}");
  expect(document.activeElement).toBe(button("Change the passphrase…"));
  expect(place.here.view).toBe("settings");
});

test("a new sheet counts only once it is asked back", async () => {
  const { user, safety } = await openAt("settings");
  await user.click(button("Make a new sheet…"));
  await screen.findByRole("list", { name: "Recovery key" });
  await user.click(button("I have it on paper"));
  await user.type(field("Group 3"), "none");
  await user.type(field("Group 8"), "none{Enter}");
  await screen.findByText(t("error-recovery_mismatch"));
  expect(screen.getAllByRole("alert").map((each) => each.textContent)).toEqual([3, 8].map((number) => t("recovery-group-wrong", { number })));
  expect(safety.renewed).toBe(0);
  await user.clear(field("Group 3"));
  await user.type(field("Group 3"), GROUPS[2] ?? "");
  await user.clear(field("Group 8"));
  await user.type(field("Group 8"), `${GROUPS[7]}{Enter}`);
  await screen.findByText(/^The new sheet has replaced the old one\. Destroy/);
  expect(safety.renewed).toBe(1);
});

test("everything is encrypted anew only with the present passphrase", async () => {
  const { user, rehearsal, safety } = await openAt("settings");
  await user.click(button("Encrypt everything again…"));
  await user.type(field("Current passphrase"), "nonsense{Enter}");
  expect((await screen.findByRole("alert")).textContent).toContain("not the passphrase");
  await user.clear(field("Current passphrase"));
  await user.type(field("Current passphrase"), `${rehearsal.passphrase}{Enter}`);
  await screen.findByText(/Everything is encrypted with a new key/);
  expect(safety.rekeyed).toBe(1);
});

test("language and theme are chosen in the settings", async () => {
  const { user, rehearsal } = await openAt("settings");
  await user.click(screen.getByRole("radio", { name: "Русский" }));
  await screen.findByRole("heading", { level: 1, name: /Настройки и.защита/ });
  await user.click(screen.getByRole("radio", { name: "Тёмное" }));
  expect(document.documentElement.dataset["theme"]).toBe("dark");
  expect(rehearsal.called).toContain("program.set");
});

test("who is at the window is told now and then, not with every key", async () => {
  const { user, safety } = await openAt("settings");
  const before = safety.active;
  await user.keyboard("abcdefgh");
  expect(safety.active - before).toBeLessThanOrEqual(1);
  expect(safety.active).toBeGreaterThan(0);
});

test("Ctrl+L empties the screen at once; what was begun reaches the vault first", async () => {
  const { user, rehearsal, safety } = await openAt("settings");
  let saved = false;
  let finish = (): void => undefined;
  const off = session.beforeLock(() => new Promise((resolve) => (finish = () => resolve((saved = true)))));
  await user.keyboard("{Control>}l{/Control}");
  expect(screen.queryByRole("heading")).toBeNull();
  expect(rehearsal.locked).toBe(0);
  finish();
  await vi.waitFor(() => expect(rehearsal.locked).toBe(1));
  expect(saved).toBe(true);
  expect(safety.settings["place"]).toBe(JSON.stringify([{ view: "cases" }, { view: "settings" }]));
  off();
});

test("after unlocking the window is where it was; a record that is gone leads to the case files", async () => {
  const way = (id: string) => JSON.stringify([{ view: "cases" }, { view: "case", id }, { view: "settings" }]);
  await openWindow("en", (each) => {
    each.open = true;
    safetyOf(each).settings["place"] = way(each.put("case", { title: [{ text: "Энск" }] }));
  });
  await screen.findByRole("heading", { level: 1, name: "Settings and safety" });
  expect(place.path).toHaveLength(3);
  for (const kept of [way("gone"), "nonsense", '[{"view":"unlock"}]', "7"]) {
    await openWindow("en", (each) => {
      each.open = true;
      safetyOf(each).settings["place"] = kept;
    });
    expect(place.path).toEqual([{ view: "cases" }]);
  }
});

test("steps back and forward by key and by button", async () => {
  const { user } = await openAt("settings");
  await user.click(button("Packages"));
  await user.keyboard("{Alt>}{ArrowLeft}{/Alt}");
  await screen.findByRole("heading", { level: 1, name: "Settings and safety" });
  await user.click(button("One step forward"));
  await screen.findByRole("heading", { level: 1, name: "Packages" });
  expect(button("Packages").getAttribute("aria-current")).toBe("page");
});

test.each<[Language, "backup" | "settings"]>([["en", "backup"], ["ru", "backup"], ["en", "settings"], ["ru", "settings"]])(
  "%s: %s has a name for everything",
  async (language, view) => {
    const { user } = await openAt(view, undefined, language);
    const buttons = within(screen.getByRole("main")).getAllByRole("button");
    await user.click(buttons.at(-1) as HTMLElement);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
  },
);

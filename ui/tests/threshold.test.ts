// From the first screen into a vault: creating, the sheet asked back, opening, wrong passphrase, recovery.

import { screen, waitFor } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import { GROUPS } from "../rehearsal/host";
import { packagesOf } from "../rehearsal/package";
import { t } from "../src/components/words.svelte";
import { onPaper } from "../src/features/recovery/paper";
import { button, field, openWindow } from "./window";

const PASSPHRASE = "ковш берёза луна сапог";

async function reachSheet() {
  const opened = await openWindow();
  await opened.user.click(button("Create a vault"));
  await opened.user.type(field("Passphrase"), PASSPHRASE);
  await opened.user.type(field("The same passphrase again"), PASSPHRASE);
  await screen.findByText("Strength: good");
  await opened.user.click(button("Continue"));
  await screen.findByRole("heading", { name: "Recovery sheet" });
  return opened;
}

test("a vault is created only once two groups of the sheet are typed back", async () => {
  const { user, rehearsal } = await reachSheet();
  expect(screen.getByRole("list", { name: "Recovery key" }).textContent).toContain(GROUPS[0]);
  expect(screen.getByAltText("The recovery key as a QR code")).toBeTruthy();
  await user.click(button("I have it on paper"));
  expect(document.activeElement).toBe(field("Group 3"));
  await user.type(field("Group 3"), "none");
  await user.type(field("Group 8"), "none");
  await user.click(button("Create a vault"));
  const told = (): (string | null)[] => screen.queryAllByRole("alert").map((each) => each.textContent);
  await screen.findByText(t("error-recovery_mismatch"));
  expect(told()).toEqual([t("recovery-group-wrong", { number: 3 }), t("recovery-group-wrong", { number: 8 })]);
  expect(document.activeElement).toBe(field("Group 3"));
  expect(rehearsal.open).toBe(false);
  await user.clear(field("Group 3"));
  await user.type(field("Group 3"), `${GROUPS[2]?.toLowerCase()}{Enter}`);
  // One is right now: only the other is said to be wrong.
  await waitFor(() => expect(told()).toEqual([t("recovery-group-wrong", { number: 8 })]));
  expect(document.activeElement).toBe(field("Group 8"));
  await user.clear(field("Group 8"));
  expect(told()).toEqual([]);
  await user.type(field("Group 8"), `${GROUPS[7]}{Enter}`);
  await screen.findByRole("heading", { name: "Case files" });
  expect(rehearsal.passphrase).toBe(PASSPHRASE);
});

test("a group that was typed in the Russian layout is known as such, and the rest is said of it", async () => {
  const { user } = await reachSheet();
  await user.click(button("I have it on paper"));
  await user.type(field("Group 3"), "лун1");
  await user.type(field("Group 8"), "none{Enter}");
  await screen.findByText(t("error-recovery_mismatch"));
  const said = screen.getAllByRole("alert").map((each) => each.textContent);
  expect(said).toEqual([t("recovery-layout"), t("recovery-group-wrong", { number: 8 })]);
  await user.clear(field("Group 3"));
  await user.type(field("Group 3"), "none{Enter}");
  await waitFor(() => expect(screen.getAllByRole("alert").map((each) => each.textContent)).toEqual([3, 8].map((number) => t("recovery-group-wrong", { number }))));
});

test("the sheet is printed, and on paper", async () => {
  const print = vi.spyOn(window, "print").mockImplementation(() => undefined);
  const { user } = await reachSheet();
  await user.click(button("Print the sheet"));
  expect(print).toHaveBeenCalledOnce();
  expect(screen.getByText(/printed to a PDF file/)).toBeTruthy();
});

test("on paper the code is a picture only, and nothing else of the sheet is left out", () => {
  const file = "# Recovery key\n#\n#\n#  █▀▀▄ \n#  ▀ ▄█ \n#\n# AGE-SECRET-KEY-1\n# W2FG QFAV\nAGE-SECRET-KEY-1W2FGQFAV\n";
  expect(onPaper(file)).toBe("# Recovery key\n#\n# AGE-SECRET-KEY-1\n# W2FG QFAV\nAGE-SECRET-KEY-1W2FGQFAV\n");
});

test("a step back from the sheet forgets it", async () => {
  const { user, rehearsal } = await reachSheet();
  await user.keyboard("{Escape}");
  await screen.findByRole("heading", { name: /that only you can open/ });
  expect(rehearsal.called).toContain("vault.cancel");
});

test("a weak passphrase and a mistyped one are refused beside their fields", async () => {
  const { user, rehearsal } = await openWindow();
  await user.keyboard("{Control>}n{/Control}");
  await user.type(await screen.findByLabelText("Passphrase"), "abc");
  await user.type(field("The same passphrase again"), "abd");
  await user.click(button("Continue"));
  const said = screen.getAllByRole("alert").map((alert) => alert.textContent);
  expect(said).toEqual([expect.stringContaining("Too easy to guess"), expect.stringContaining("The two do not match")]);
  expect(field("Passphrase").getAttribute("aria-invalid")).toBe("true");
  expect(rehearsal.called).not.toContain("vault.begin");
});

test("a proposed passphrase fills the first field and is typed again by hand", async () => {
  const { user } = await openWindow();
  await user.click(button("Create a vault"));
  await user.click(button("Propose one"));
  await user.click(await screen.findByRole("button", { name: "Use this one" }));
  expect((field("Passphrase") as HTMLInputElement).value).toBe("candle orbit maple violin stone river");
  expect((field("The same passphrase again") as HTMLInputElement).value).toBe("");
  await user.click(screen.getByRole("radio", { name: "Russian words" }));
  expect(await screen.findByText("ковш берёза луна сапог трава ветер")).toBeTruthy();
});

test("a wrong passphrase is said beside the field and opens nothing; the right one opens", async () => {
  const { user, rehearsal } = await openWindow("en", (each) => (each.lastDirectory = "/stick/vault"));
  expect(document.activeElement).toBe(field("Passphrase"));
  expect((field("Folder of the vault") as HTMLInputElement).value).toBe("/stick/vault");
  await user.type(field("Passphrase"), "wrong{Enter}");
  expect((await screen.findByRole("alert")).textContent).toBe(t("error-key_wrong"));
  // What was refused is replaced by what is typed next, not its beginning.
  await user.keyboard(`${rehearsal.passphrase}{Enter}`);
  await screen.findByRole("heading", { name: "Case files" });
});

test("the recovery key opens and sets a new passphrase", async () => {
  const { user, rehearsal } = await openWindow("en", (each) => (each.lastDirectory = "/v"));
  await user.click(button("Use the recovery key"));
  await user.type(field("Recovery key"), "фпу-");
  expect((await screen.findByRole("alert")).textContent).toBe(t("recovery-layout"));
  await user.clear(field("Recovery key"));
  expect(screen.queryByRole("alert")).toBeNull();
  await user.type(field("Recovery key"), GROUPS.join(" ").toLowerCase());
  await user.type(field("Passphrase"), PASSPHRASE);
  await user.type(field("The same passphrase again"), PASSPHRASE);
  await screen.findByText("Strength: good");
  await user.click(button("Open the vault"));
  await screen.findByRole("heading", { name: "Case files" });
  expect(rehearsal.passphrase).toBe(PASSPHRASE);
});

test("the recovery key is shown in the sheet's groups however it was typed or pasted; Enter goes on", async () => {
  const { user, rehearsal } = await openWindow("en", (each) => (each.lastDirectory = "/v"));
  await user.click(button("Use the recovery key"));
  const box = field("Recovery key") as HTMLTextAreaElement;
  expect(document.activeElement).toBe(box);
  expect(box.rows).toBeGreaterThan(2);
  await user.type(box, "w2fgq");
  expect(box.value).toBe("w2fg q");
  await user.keyboard("{Backspace}{Backspace}");
  expect(box.value).toBe("w2f");
  await user.type(box, "a", { initialSelectionStart: 1, initialSelectionEnd: 1 });
  expect([box.value, box.selectionStart]).toEqual(["wa2f", 2]);
  await user.clear(box);
  await user.paste("AGE-SECRET-KEY-1w2fgQFAV\r\n  zx-12\n");
  expect(box.value).toBe("AGE-SECRET-KEY-1 w2fg QFAV zx12");
  const before = rehearsal.called.length;
  await user.keyboard("{Enter}");
  expect(box.value).toBe("AGE-SECRET-KEY-1 w2fg QFAV zx12");
  expect((await screen.findAllByRole("alert")).length).toBeGreaterThan(0);
  expect(rehearsal.called.slice(before)).not.toContain("vault.recover");
});

test("the language is switched where it is first needed", async () => {
  const { user, rehearsal } = await openWindow("ru");
  expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("Дела, которые откроете только вы");
  await user.click(screen.getByRole("radio", { name: "English" }));
  await waitFor(() => expect(document.documentElement.lang).toBe("en"));
  expect(rehearsal.language).toBe("en");
});

test("the folder is chosen in the system's dialog, and may still be typed", async () => {
  const { user, rehearsal } = await openWindow();
  await user.click(button("Create a vault"));
  packagesOf(rehearsal).chosen = [[{ token: "chosen-1", name: "Khronika", path: "/media/stick/Khronika", size: null }], []];
  await user.click(button("Choose…"));
  await waitFor(() => expect((field("Folder of the vault") as HTMLInputElement).value).toBe("/media/stick/Khronika"));
  expect(packagesOf(rehearsal).asked[0]).toMatchObject({ sort: "new-folder", name: "Khronika" });
  await user.click(button("Choose…"));
  await user.type(field("Folder of the vault"), "-2");
  expect((field("Folder of the vault") as HTMLInputElement).value).toBe("/media/stick/Khronika-2");
});

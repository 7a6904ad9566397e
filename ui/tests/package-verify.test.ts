// A package that came: checked before it is opened, and by whose key it was signed.

import { screen } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import { t } from "../src/components/words.svelte";
import { place } from "../src/features/place/place.svelte";
import { host } from "../src/host";
import { heading, KEY, openAt, PHRASE, reachRecipient } from "./package";
import { button, field } from "./window";

async function reachVerdict() {
  const opened = await openAt({ view: "verify" });
  // As in the program's own window: the page listens to the carrier that is there.
  Object.assign(window, { __TAURI_INTERNALS__: {} });
  await host.ready();
  opened.rehearsal.tell({ event: "dropped", files: [{ token: "dropped-1", name: "case.tar.age", path: "/x/case.tar.age", size: 2000 }] });
  await screen.findByText(/case\.tar\.age/);
  await opened.user.click(screen.getByRole("radio", { name: "A passphrase" }));
  await opened.user.type(field("Passphrase of the package"), PHRASE);
  return opened;
}

test("a package that was dropped is checked; the signer is unknown until the fingerprint is compared", async () => {
  const { user, packages } = await reachVerdict();
  await user.click(button("Check"));
  await screen.findByText(/Intact; who signed it is/);
  expect(document.querySelector(".intact_signer_known")).toBeNull();
  // As it was read out: in groups of four.
  const told = packages.signer.replace("SHA256:", "").replaceAll(/(.{4})/g, "$1 ");
  await user.type(field(/Fingerprint of the sender’s key/), told);
  await user.click(button("Check"));
  await screen.findByText("Intact, and signed by the key that you know");
  expect(screen.getByText(/No basis is recorded|no basis is recorded/)).toBeTruthy();
});

test("it is opened into a new folder, and said to lie unprotected", async () => {
  const { user, packages } = await reachVerdict();
  await user.click(button("Check"));
  await user.click(await screen.findByRole("button", { name: /Open into a folder/ }));
  expect((await screen.findByText(/4 files are now unprotected/)).textContent).toContain("/media/stick/package");
  expect(packages.opened).toHaveLength(1);
  expect((field("Passphrase of the package") as HTMLInputElement).value).toBe("");
});

test("the verdict comes into sight with the focus; what was counted is said in words; another fingerprint is told apart", async () => {
  const { user, packages } = await reachVerdict();
  const scrolled = vi.fn();
  Element.prototype.scrollIntoView = scrolled;
  await user.click(button("Check"));
  expect(document.activeElement).toBe(await screen.findByRole("heading", { name: /Intact; who signed it is/ }));
  expect(scrolled.mock.contexts.at(-1)).toBe(screen.getByRole("region", { name: "Result of the check" }));
  expect(screen.getByText(/27 files were checked, and all are intact\. The package holds 18 records\./)).toBeTruthy();
  await user.type(field(/Fingerprint of the sender’s key/), packages.signer.replace("U", "u"));
  await user.click(button("Check"));
  expect(document.activeElement).toBe(await screen.findByRole("heading", { name: "Intact, but signed by another key" }));
  expect(document.querySelector(".intact_signer_known, .intact_signer_own")).toBeNull();
  Reflect.deleteProperty(Element.prototype, "scrollIntoView");
});

test("a fingerprint is read in groups of four and copied without gaps; how to compare it is said beside it", async () => {
  const { user, packages } = await reachVerdict();
  await user.click(button("Check"));
  await screen.findByText(/the first and last groups are not enough/);
  const shown = document.querySelector(".fingerprint");
  expect(shown?.textContent).toBe(packages.signer);
  const groups = [...(shown?.querySelectorAll("code span") ?? [])].map((each) => each.textContent ?? "");
  expect(groups.map((each) => each.length)).toEqual([...Array.from({ length: 10 }, () => 4), 3]);
});

test("a package that was sealed here is known by its key", async () => {
  const { user } = await reachRecipient();
  await user.type(field("Recipient’s key"), KEY);
  await user.click(button("Continue"));
  await user.click(button("Seal"));
  await heading("The package is sealed");
  place.begin({ view: "packages" });
  await heading("Packages");
  place.go({ view: "verify" });
  await user.click(await screen.findByRole("radio", { name: "A passphrase" }));
  await user.type(field("Passphrase of the package"), PHRASE);
  await user.click(button("Choose a file…"));
  await user.click(button("Check"));
  await screen.findByRole("heading", { name: "Intact, and signed by a key of this vault" });
});

test("an altered package is told file by file and can't be opened", async () => {
  const { user, packages } = await reachVerdict();
  packages.outcome = "not_intact";
  await user.click(button("Check"));
  await screen.findByText("Not intact");
  expect(screen.getByText("data/evidence/0001.jpg")).toBeTruthy();
  expect(screen.getByText(/the signature does not match/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: /Open into a folder/ })).toBeNull();
  expect(screen.queryByText("Fingerprint of the signing key")).toBeNull();
});

test("what is missing is said where it is missing", async () => {
  const { user } = await openAt({ view: "verify" });
  await user.click(button("Check"));
  const said = screen.getAllByRole("alert").map((alert) => alert.textContent);
  expect(said).toEqual([t("package-file-needed"), t("package-identity-needed")]);
});

// Packages: looked through before they are sealed; a key of one's own.

import { screen, waitFor, within } from "@testing-library/svelte";
import axe from "axe-core";
import { expect, test, vi } from "vitest";
import { safetyOf } from "../rehearsal/safety";
import { t, words } from "../src/components/words.svelte";
import { Sealing, wayFrom } from "../src/features/package/sealing.svelte";
import { place, type Place } from "../src/features/place/place.svelte";
import type { Language } from "../src/host";
import { heading, KEY, openAt, PHRASE, reachRecipient } from "./package";
import { button, field } from "./window";

test("a case is chosen, its preview names who stays and why, people first", async () => {
  const { user, rehearsal } = await openAt({ view: "packages" });
  await user.click(button("Seal a package"));
  await heading("Which case?");
  await waitFor(() => expect(document.activeElement?.textContent).toMatch(/Обыски в Энске/));
  await user.keyboard("{Enter}");
  await heading("For what purpose?");
  await user.click(button("Continue"));
  expect((await screen.findByRole("alert")).textContent).toContain("Choose a purpose");
  expect(screen.getByText(/^Seal a package · step 2 of 5 · .*Обыски в Энске/)).toBeTruthy();
  await user.click(screen.getByRole("radio", { name: "Lawyers" }));
  await user.click(button("Continue"));
  await screen.findByText("2 are left out.");
  const groups = screen.getAllByRole("heading", { level: 3 }).map((each) => each.textContent);
  expect(groups[0]).toContain("No basis is recorded for this purpose");
  expect(screen.getByText(/names a person who may not be named/)).toBeTruthy();
  expect(screen.getByText(/1 record of working material/)).toBeTruthy();
  expect(rehearsal.called).not.toContain("package.seal");
});

test("in another language what leaves and what the case is called are asked anew", async () => {
  const { user, rehearsal } = await reachRecipient();
  const before = rehearsal.called.length;
  words.speak("ru");
  await waitFor(() => expect(rehearsal.called.slice(before)).toContain("record.titles"));
  await user.keyboard("{Escape}");
  await waitFor(() => expect(rehearsal.called.slice(before)).toContain("package.preview"));
});

test("a withheld record is opened to mend its consent, and the way back keeps everything", async () => {
  const { user, rehearsal } = await openAt({ view: "seal", inCase: "r1" });
  await user.click(await screen.findByRole("radio", { name: "Lawyers" }));
  await user.click(button("Continue"));
  await user.click(await screen.findByRole("button", { name: "Андрей С." }));
  expect(place.here).toEqual({ view: "record", kind: "person", id: "r3", inCase: "r1" });
  const person = rehearsal.stored.get("r3");
  if (person) delete person.record["withheld"];
  place.back();
  await heading("What goes into the package and what does not");
  await screen.findByText("4 records go in, 1 of them not in full.");
  await user.keyboard("{Escape}");
  await heading("For what purpose?");
  expect((screen.getByRole("radio", { name: "Lawyers" }) as HTMLInputElement).checked).toBe(true);
});

test("it is sealed to a key, under a name that says nothing of the case, after the passphrase", async () => {
  const { user, packages, rehearsal } = await reachRecipient();
  await user.type(field("Recipient’s key"), "AGE-SECRET-KEY-1QQ");
  await user.click(button("Continue"));
  expect((await screen.findByRole("alert")).textContent).toContain("secret key");
  await user.clear(field("Recipient’s key"));
  await user.type(field("Recipient’s key"), KEY);
  await user.click(button("Continue"));
  await heading("Is everything right? Where should it go?");
  await user.click(button("Seal"));
  await heading("The package is sealed");
  expect(packages.asked.at(-1)).toMatchObject({ sort: "new-file", name: "package.tar.age" });
  expect(safetyOf(rehearsal).asked).toBe(1);
  expect(packages.sealed).toEqual([{ args: { case: "r1", purpose: "lawyers", out: "chosen-1", to: KEY }, secret: undefined }]);
  expect(screen.getByText(/By voice, the fingerprint/)).toBeTruthy();
  expect(screen.getByText("/media/stick/package.tar.age")).toBeTruthy();
  expect(screen.getByText(/^The text is called .package\.tar\.age\.README\.txt/)).toBeTruthy();
  await user.click(button("Done"));
  await heading("Case files");
});

test.each<[string, Place[], Place]>([
  ["the case, where it was begun there", [{ view: "case", id: "r1" }, { view: "seal", inCase: "r1" }], { view: "case", id: "r1" }],
  ["the case, where it was begun at a record of it", [{ view: "case", id: "r1" }, { view: "record", kind: "person", id: "r2", inCase: "r1" }, { view: "seal", inCase: "r1" }], { view: "case", id: "r1" }],
  ["the case, though no step led through it", [{ view: "record", kind: "person", id: "r2", inCase: "r1" }, { view: "seal", inCase: "r1" }], { view: "case", id: "r1" }],
  ["where it was begun, past what was looked at meanwhile", [{ view: "case", id: "r1" }, { view: "seal", inCase: "r1" }, { view: "record", kind: "person", id: "r3", inCase: "r1" }, { view: "seal", inCase: "r1" }], { view: "case", id: "r1" }],
  ["the list that the records were chosen in", [{ view: "people" }, { view: "seal", records: ["r2"] }], { view: "people" }],
  ["the packages", [{ view: "packages" }, { view: "seal" }], { view: "packages" }],
])("once it is sealed the way leads back to %s", (_, path, expected) => {
  const last = path.at(-1) as { inCase?: string; records?: string[] };
  expect(wayFrom(new Sealing(last.inCase, last.records), [{ view: "cases" }, ...path]).at(-1)).toEqual(expected);
});

test("what was sealed is checked at once; a step back shows again what to tell the recipient", async () => {
  const { user, packages } = await reachRecipient();
  await user.click(screen.getByRole("radio", { name: "A passphrase" }));
  await user.type(field("Passphrase"), PHRASE);
  await user.type(field("The same passphrase again"), PHRASE);
  await screen.findByText("Strength: good");
  await user.click(button("Continue"));
  await heading("Is everything right? Where should it go?");
  await user.click(button("Seal"));
  await heading("The package is sealed");
  await user.click(button("Check this package"));
  await heading("Check a package");
  expect(screen.getByText(/^package\.tar\.age · 4/)).toBeTruthy();
  expect(document.body.innerHTML).not.toContain(PHRASE);
  packages.passphrase = PHRASE;
  await user.type(field("Passphrase of the package"), PHRASE);
  await user.click(button("Check"));
  await screen.findByRole("heading", { name: "Intact, and signed by a key of this vault" });
  place.back();
  await heading("The package is sealed");
  place.back();
  place.go({ view: "verify" });
  await heading("Check a package");
  expect(screen.queryByText(/package\.tar\.age/)).toBeNull();
  // Sealed once more, it begins anew.
  place.go({ view: "seal", inCase: "r1" });
  await heading("For what purpose?");
});

test("of internal work it is said what sealing for it does", async () => {
  await openAt({ view: "seal", inCase: "r1" });
  const internal = await screen.findByRole("radio", { name: "Internal work" });
  const said = document.getElementById(internal.getAttribute("aria-describedby") ?? "")?.textContent ?? "";
  expect(said).toContain("The file leaves the vault");
  expect(said).not.toContain("nothing leaves");
});

test("the line with the way on is held in sight at every step, and where a package is checked", async () => {
  const inLine = (name: string): boolean => button(name).closest("[data-sticky]") !== null;
  const { user } = await reachRecipient();
  expect(inLine("Continue")).toBe(true);
  await user.type(field("Recipient’s key"), KEY);
  await user.click(button("Continue"));
  await heading("Is everything right? Where should it go?");
  expect(inLine("Seal")).toBe(true);
  await user.click(button("Seal"));
  await heading("The package is sealed");
  expect(inLine("Done")).toBe(true);
  place.go({ view: "verify" });
  await heading("Check a package");
  expect(inLine("Check")).toBe(true);
  place.go({ view: "backup" });
  expect((await screen.findByRole("button", { name: "Back up the vault" })).closest("[data-sticky]")).not.toBeNull();
});

test.each([["a letter lost", KEY.slice(0, -1)], ["a letter too many", `${KEY}p`], ["a letter that keys don't have", KEY.replace("q", "b")]])(
  "a mistyped key is refused where it is typed: %s",
  async (_, typed) => {
    const { user } = await reachRecipient();
    await user.type(field("Recipient’s key"), typed);
    await user.click(button("Continue"));
    expect((await screen.findByRole("alert")).textContent).toContain("a character is wrong or missing");
  },
);

test("it is sealed with a passphrase, which is overwritten and gone afterwards", async () => {
  const { user, packages, rehearsal } = await reachRecipient({ view: "seal", records: ["r1", "r2", "r5", "r6"] });
  await user.click(screen.getByRole("radio", { name: "A passphrase" }));
  await user.click(button("Propose one"));
  await user.click(await screen.findByRole("button", { name: "Use this one" }));
  await user.type(field("The same passphrase again"), PHRASE);
  await screen.findByText("Strength: good");
  await user.click(button("Continue"));
  await heading("Is everything right? Where should it go?");
  await user.click(button("Seal"));
  await heading("The package is sealed");
  expect(packages.sealed[0]).toMatchObject({ args: { records: ["r1", "r2", "r5", "r6"] }, secret: PHRASE });
  expect(document.body.innerHTML).not.toContain(PHRASE);
  expect(rehearsal.bodies.every((body) => body.every((byte) => byte === 0))).toBe(true);
  expect(screen.getByText(/separately from the file/)).toBeTruthy();
});

test("a key with a wrong letter is told where it is typed", async () => {
  const { user } = await reachRecipient();
  await user.type(field("Recipient’s key"), KEY.replace("ql3z", "ql3y"));
  await user.click(button("Continue"));
  expect((await screen.findByRole("alert")).textContent).toContain("a character is wrong");
  expect(document.activeElement).toBe(field("Recipient’s key"));
  await user.clear(field("Recipient’s key"));
  await user.type(field("Recipient’s key"), KEY);
  await user.click(button("Continue"));
  await heading("Is everything right? Where should it go?");
});

test("what changed meanwhile leads back to the preview, a refused key to the key", async () => {
  const { user, packages } = await reachRecipient();
  await user.type(field("Recipient’s key"), KEY);
  await user.click(button("Continue"));
  packages.sealFault = "package_outdated";
  await user.click(button("Seal"));
  await heading("What goes into the package and what does not");
  expect((await screen.findByRole("alert")).textContent?.trim()).toBe(t("error-package_outdated"));
  await user.click(button("Continue"));
  expect((field("Recipient’s key") as HTMLInputElement).value).toBe(KEY);
  await user.click(button("Continue"));
  packages.sealFault = "recipient_wrong";
  await user.click(button("Seal"));
  await heading("For whom?");
  expect((await screen.findByRole("alert")).textContent).toContain("not a recipient’s key");
});

test("where nothing may leave there is no way on", async () => {
  const { user } = await openAt({ view: "seal", records: ["r3"] });
  await user.click(await screen.findByRole("radio", { name: "Publication" }));
  await user.click(button("Continue"));
  await screen.findByText("No record goes in.");
  expect(screen.queryByRole("button", { name: "Continue" })).toBeNull();
  expect(screen.getByText(/nothing may leave/)).toBeTruthy();
});

test("a key of one's own is made, and its line copied", async () => {
  const { user, packages } = await openAt({ view: "packages" });
  const write = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  await user.click(button("Make a key…"));
  const line = await screen.findByRole("group", { name: "The line to hand out" });
  expect(line.textContent).toBe(KEY);
  expect(packages.asked.at(-1)).toMatchObject({ sort: "new-file", name: "khronika-key.txt" });
  await user.click(button("Copy"));
  expect(write).toHaveBeenCalledWith(KEY);
  expect(await screen.findByText("Copied")).toBeTruthy();
  packages.chosen = [[]];
  await user.click(button("Show my public key…"));
  expect(line.textContent).toBe(KEY);
});

const places: Place[] = [{ view: "packages" }, { view: "seal" }, { view: "seal", inCase: "r1" }, { view: "verify" }];
for (const language of ["en", "ru"] as Language[]) {
  test.each(places)(`${language}: $view has a name for everything`, async (to) => {
    await openAt(to, language);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
  });
}

test.each<Language>(["en", "ru"])("%s: the preview has a name for everything", async (language) => {
  const { user } = await openAt({ view: "seal", inCase: "r1" }, language);
  const [, lawyers] = await screen.findAllByRole("radio");
  await user.click(lawyers as HTMLElement);
  await user.click(within(screen.getByRole("main")).getAllByRole("button").at(-1) as HTMLElement);
  await screen.findByRole("button", { name: "Андрей С." });
  const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

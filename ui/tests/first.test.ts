// The first screens stand in their pages before a script runs, and the script takes them over as they are.

import { screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { hydrate, unmount } from "svelte";
import { expect, inject, test, vi } from "vitest";
import { Rehearsal } from "../rehearsal/host";
import App from "../src/App.svelte";
import "../src/views/Inside.svelte";
import { t, words } from "../src/components/words.svelte";
import { place } from "../src/features/place/place.svelte";
import { keepPresses } from "../src/presses";
import { carryBy, type Language } from "../src/host";

const PAGES = inject("first");

/** The unlock screen in its page, without a script. */
function standUnlock(): { rehearsal: Rehearsal; target: HTMLElement } {
  const rehearsal = new Rehearsal();
  rehearsal.passphrase = "ковш берёза луна сапог";
  carryBy(rehearsal);
  place.begin({ view: "welcome" }, { view: "unlock", directory: "/home/lena/Khronika" });
  const target = document.body.appendChild(document.createElement("div"));
  target.innerHTML = PAGES.find((each) => each.name === "unlock" && each.language === "en")?.body ?? "";
  return { rehearsal, target };
}

test("each first screen has a page in each language", () => {
  expect(PAGES.map(({ name, language }) => `${name}-${language}`).sort()).toEqual(["unlock-en", "unlock-ru", "welcome-en", "welcome-ru"]);
});

test.each(PAGES)("$name-$language is complete, and is taken over without being made anew", async ({ name, language, body }) => {
  const complaint = vi.spyOn(console, "warn");
  words.speak(language as Language);
  carryBy(new Rehearsal());
  place.begin({ view: "welcome" });
  if (name === "unlock") place.go({ view: "unlock", directory: "/home/lena/Khronika" });
  const target = document.body.appendChild(document.createElement("div"));
  target.innerHTML = body;
  const heading = target.querySelector("h1");
  expect(heading?.textContent).toBe(t(name === "unlock" ? "vault-unlock-title" : "vault-welcome"));
  const app = hydrate(App, { target });
  expect(target.querySelector("h1")).toBe(heading);
  expect(complaint).not.toHaveBeenCalled();
  await unmount(app);
  target.remove();
});

test("what was typed before the script came opens the vault", async () => {
  const { rehearsal, target } = standUnlock();
  const field = screen.getByLabelText<HTMLInputElement>("Passphrase");
  expect(field.autofocus).toBe(true);
  const user = userEvent.setup();
  await user.type(field, rehearsal.passphrase);
  const app = hydrate(App, { target });
  expect(screen.getByLabelText("Passphrase")).toBe(field);
  expect(screen.getByLabelText<HTMLInputElement>("Folder of the vault").value).toBe("/home/lena/Khronika");
  await user.type(field, "{Enter}");
  await screen.findByRole("heading", { name: "Case files" });
  await unmount(app);
  target.remove();
});

test("what is pressed before the script came is done when it is there", async () => {
  const { rehearsal, target } = standUnlock();
  const press = keepPresses();
  const user = userEvent.setup();
  await user.click(screen.getByRole("radio", { name: "Русский" }));
  await user.type(screen.getByLabelText("Passphrase"), `${rehearsal.passphrase}{Enter}`);
  expect(rehearsal.called).not.toContain("vault.unlock");
  const app = hydrate(App, { target });
  press();
  await screen.findByRole("heading", { name: "Дела" });
  expect(rehearsal.called.filter((name) => name === "vault.unlock")).toHaveLength(1);
  await unmount(app);
  target.remove();
});

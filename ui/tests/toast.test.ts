// A notice belongs to the place where it was said, and is told in the language that the window speaks now.

import { screen, waitFor } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { toast } from "../src/components/toast.svelte";
import { t, words } from "../src/components/words.svelte";
import { place } from "../src/features/place/place.svelte";
import { undo } from "../src/features/record/undo.svelte";
import { incident, openAt } from "./record";

const inNotice = (text: string): boolean => [...document.querySelectorAll(".toasts p")].some((each) => each.textContent === text);

test("a notice goes with its place; one that can still be undone stays, and speaks the present language", async () => {
  await openAt(incident);
  await screen.findByRole("heading", { level: 1 });
  toast.say(() => t("record-undone"));
  await waitFor(() => expect(inNotice("Change undone")).toBe(true));
  words.speak("ru");
  await waitFor(() => expect(inNotice("Изменение отменено")).toBe(true));
  place.go({ view: "new", kind: "note", inCase: "r1" });
  await waitFor(() => expect(document.querySelector(".toasts p")).toBeNull());

  undo.offer(() => t("record-saved-said"), () => Promise.resolve(), () => t("record-undone"));
  const russian = t("record-saved-said");
  await waitFor(() => expect(inNotice(russian)).toBe(true));
  place.back();
  await waitFor(() => expect(place.here).toEqual(incident));
  words.speak("en");
  await waitFor(() => expect(inNotice(t("record-saved-said"))).toBe(true));
  expect(t("record-saved-said")).not.toBe(russian);
  expect(screen.getByRole("button", { name: t("record-undo") })).toBeTruthy();
  undo.forget();
});

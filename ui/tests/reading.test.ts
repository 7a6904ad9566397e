// What the program read of exhibits shows where it helps: small pictures, what looks alike, where in a file something stands.

import { screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";
import { t } from "../src/components/words.svelte";
import { place } from "../src/features/place/place.svelte";
import { openAt } from "./record";

beforeEach(() => {
  URL.createObjectURL = vi.fn(() => "blob:small");
  URL.revokeObjectURL = vi.fn();
});

async function openExhibit(language: "en" | "ru" = "en") {
  const opened = await openAt({ view: "cases" }, language);
  const other = opened.rehearsal.put("evidence", { title: [{ text: "Двор, сжато" }], file_name: "b.jpg", file: "g", cases: ["r1"] });
  for (const id of ["r5", other]) opened.rehearsal.looks.add(id);
  place.go({ view: "record", kind: "evidence", id: "r5", inCase: "r1" });
  return { ...opened, other };
}

test("the page of an exhibit shows it, proposes what looks like it, and forgets what somebody said isn't the same", async () => {
  const { user } = await openExhibit();
  expect(await screen.findByRole("img", { name: /^Small picture/ })).toBeTruthy();
  const like = await screen.findByRole("region", { name: t("evidence-like") });
  await user.click(within(like).getByRole("button", { name: /^Not the same picture: .*Двор, сжато/ }));
  await waitFor(() => expect(screen.queryByRole("region", { name: t("evidence-like") })).toBeNull());
});

test("what looks alike is opened side by side", async () => {
  const { user, other } = await openExhibit("ru");
  await user.click(await screen.findByRole("button", { name: /^Открыть рядом: .*Двор, сжато/ }));
  expect(place.here).toMatchObject({ view: "exhibit", id: "r5", beside: other });
});

test("a list shows small pictures that say nothing beside the name", async () => {
  const { page } = await openExhibit();
  place.go({ view: "evidence" });
  await screen.findByText("Двор, сжато");
  await waitFor(() => expect(page.container.querySelectorAll("img.inline[alt='']").length).toBe(2));
  expect(screen.queryAllByRole("img", { name: /./ })).toEqual([]);
});

test("what stands in a file is found, and said to stand there", async () => {
  const { user, rehearsal } = await openAt({ view: "search" });
  rehearsal.texts.set("r5", "набережной");
  await user.type(await screen.findByLabelText(t("search-box")), "набережной");
  await screen.findByText(/in the text of the file, p\. 3/);
  await user.keyboard("{Control>}k{/Control}");
  await user.keyboard("набережной");
  await waitFor(() => expect(screen.getAllByText(/in the text of the file, p\. 3/).length).toBeGreaterThan(1));
});

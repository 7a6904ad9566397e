// A document is gone through page by page by the keyboard alone; what is covered on all pages stands in one list.

import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { press } from "../src/components/keys";
import { t } from "../src/components/words.svelte";
import CoveredPages from "../src/features/redaction/CoveredPages.svelte";
import { Marks } from "../src/features/redaction/marks.svelte";
import { Opened } from "../src/features/viewer/opened.svelte";

vi.mock("../src/features/viewer/document", () => ({
  openDocument: () => ({ document: Promise.resolve({ numPages: 3 }), close: () => undefined }),
}));
const drawn = vi.hoisted(() => [] as number[]);
vi.mock("../src/features/viewer/page", () => ({
  drawPage: (_: unknown, number: number, __: unknown, ___: number, { onsize }: { onsize: (size: [number, number]) => void }) => {
    drawn.push(number);
    onsize([600, 800]);
    return () => undefined;
  },
}));

beforeEach(() => {
  drawn.length = 0;
  vi.stubGlobal("ResizeObserver", class { observe(): void {} unobserve(): void {} disconnect(): void {} });
  // As the window does it.
  window.addEventListener("keydown", press);
  vi.spyOn(Element.prototype, "clientWidth", "get").mockReturnValue(600);
});

afterEach(() => window.removeEventListener("keydown", press));

test("pages are turned by keys, each has its own parts, and a part is found again from the list", async () => {
  const marks = new Marks();
  const user = userEvent.setup();
  render(CoveredPages, { opened: new Opened("e1"), marks, onunshown: () => undefined });
  await screen.findByRole("button", { name: t("viewer-page-after") });
  marks.add();
  await user.keyboard("{PageDown}{PageDown}{PageDown}");
  expect(marks.page).toBe(3);
  marks.add();
  const list = await screen.findByRole("navigation", { name: t("redact-marked") });
  expect(within(list).getAllByRole("button").map((one) => one.textContent?.slice(0, 15))).toEqual(["Page 1, part 1:", "Page 3, part 2:"]);
  await user.click(within(list).getByRole("button", { name: /^Page 1, part 1/ }));
  expect([marks.page, marks.chosen]).toEqual([1, 0]);
  // Only the parts of the page that is shown lie on it.
  const sheet = screen.getByRole("group", { name: t("viewer-page-shown", { number: 1 }) });
  expect(within(sheet).getAllByRole("button").length).toBe(1);
  await user.keyboard("{Delete}");
  expect(marks.all).toEqual([{ cover: "box", page: 3, x: 0.4, y: 0.4, width: 0.2, height: 0.2 }]);
  expect(marks.count).toBe(3);
});

test("the size of each page that was looked at is kept: what was drawn is compared with it", async () => {
  const marks = new Marks();
  const user = userEvent.setup();
  render(CoveredPages, { opened: new Opened("e1"), marks, onunshown: () => undefined });
  await screen.findByRole("button", { name: t("viewer-page-after") });
  await vi.waitFor(() => expect(marks.sizes).toEqual([[1, 600, 800]]));
  await user.keyboard("{PageDown}");
  await vi.waitFor(() => expect(marks.sizes).toEqual([[1, 600, 800], [2, 600, 800]]));
  expect(drawn).toEqual([1, 2]);
});

// The editors of one value: what comes out has the shape of a record, and nothing that was there is lost.

import { cleanup, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import CountsField from "../src/components/CountsField.svelte";
import NamesField from "../src/components/NamesField.svelte";
import Narrative from "../src/components/Narrative.svelte";
import NarrativeText from "../src/components/NarrativeText.svelte";
import PlaceField from "../src/components/PlaceField.svelte";
import SourcesField from "../src/components/SourcesField.svelte";
import TextsField from "../src/components/TextsField.svelte";
import { pair } from "../src/components/coordinates";
import { linesOf } from "../src/components/passages";
import type { Count, Name, PlaceRecord, Source, Text } from "../src/host";
import { hostile } from "../gallery/say";

afterEach(cleanup);

const active = (): Element | null => document.activeElement;
const languages = ["ru", "en"];

/** A value that is bound, and the last that was written. */
function bound<T>(first: T): { props: { value: T }; now: () => T } {
  let value = $state(first);
  return {
    props: {
      get value() {
        return value;
      },
      set value(next: T) {
        value = next;
      },
    },
    now: () => $state.snapshot(value) as T,
  };
}

test("texts: the item keeps its id; a translation is added, and taken out", async () => {
  const user = userEvent.setup();
  const { props, now } = bound<Text[] | undefined>([{ id: "a", text: "Обыск", language: "ru" }]);
  render(TextsField, Object.defineProperties({ label: "Title", languages }, Object.getOwnPropertyDescriptors(props)) as never);
  await user.type(screen.getByLabelText("Title"), "и");
  expect(now()).toEqual([{ id: "a", text: "Обыски", language: "ru" }]);
  await user.click(screen.getByRole("button", { name: "Add a translation" }));
  await expect.poll(active).toBe(screen.getByLabelText("Translation"));
  // Nothing was said yet: the value doesn't hold an empty text, and the row stays.
  expect(now()).toHaveLength(1);
  await user.type(screen.getByLabelText("Translation"), "Searches");
  expect(now()).toEqual([{ id: "a", text: "Обыски", language: "ru" }, { text: "Searches", language: "en" }]);
  await user.click(screen.getByRole("button", { name: /Take out.*Searches/ }));
  expect(now()).toEqual([{ id: "a", text: "Обыски", language: "ru" }]);
  await expect.poll(active).toBe(screen.getByLabelText("Title"));
});

test("texts: who types goes on with Tab; the translation is reached by Shift+Tab, and only once there is a text", async () => {
  const user = userEvent.setup();
  for (const label of ["Title", "Account"]) {
    const { props } = bound<Text[] | undefined>(undefined);
    render(TextsField, Object.defineProperties({ label, languages }, Object.getOwnPropertyDescriptors(props)) as never);
  }
  await user.tab();
  expect(active()).toBe(screen.getByLabelText("Title"));
  await user.keyboard("Обыск{Tab}");
  expect(active()).toBe(screen.getByLabelText("Account"));
  await user.tab({ shift: true });
  await user.tab({ shift: true });
  expect(active()).toBe(screen.getAllByRole("button", { name: "Add a translation" })[0]);
  await user.keyboard("{Enter}");
  await expect.poll(active).toBe(screen.getByLabelText("Translation"));
});

test("texts: emptied, the field stays and the value is empty", async () => {
  const user = userEvent.setup();
  const { props, now } = bound<Text[] | undefined>([{ id: "a", text: "x" }]);
  render(TextsField, Object.defineProperties({ label: "Title", languages }, Object.getOwnPropertyDescriptors(props)) as never);
  await user.clear(screen.getByLabelText("Title"));
  expect(now()).toEqual([]);
  await user.type(screen.getByLabelText("Title"), "y");
  expect(now()).toEqual([{ id: "a", text: "y" }]);
});

test("names: the first needs no button and is the main name", async () => {
  const user = userEvent.setup();
  const { props, now } = bound<Name[] | undefined>(undefined);
  const usages = ["primary", "alias", "transliteration"].map((key) => ({ key, label: key }));
  const schemes = [{ key: "iso-9", label: "ISO 9" }];
  render(NamesField, Object.defineProperties({ label: "Names", usages, schemes, languages }, Object.getOwnPropertyDescriptors(props)) as never);
  const first = screen.getByLabelText("As written");
  await user.type(first, "Анна");
  expect(active()).toBe(first);
  expect(now()).toEqual([{ text: "Анна", usage: "primary" }]);
  await user.click(screen.getByRole("button", { name: /Add another spelling/ }));
  await user.keyboard("Аня");
  expect(now()?.[1]).toEqual({ text: "Аня", usage: "alias" });
  await user.click(screen.getByRole("button", { name: /Add another spelling/ }));
  // In another script it is the same name.
  await user.keyboard("Anna");
  await user.selectOptions(screen.getByLabelText("Transliteration rules"), "iso-9");
  expect(now()?.[2]).toEqual({ text: "Anna", usage: "transliteration", scheme: "iso-9" });
  // What is chosen afterwards stays.
  await user.selectOptions(screen.getAllByLabelText("Kind of name")[2] as HTMLElement, "alias");
  await user.type(screen.getAllByLabelText("As written")[2] as HTMLElement, " B.");
  expect(now()?.[2]).toMatchObject({ text: "Anna B.", usage: "alias" });
});

test("counts and sources: digits are a number, words stay words", async () => {
  const user = userEvent.setup();
  const counts = bound<Count[] | undefined>([]);
  const options = [{ key: "detained", label: "Detained" }, { key: "injured", label: "Injured" }];
  render(CountsField, Object.defineProperties({ label: "Numbers", options }, Object.getOwnPropertyDescriptors(counts.props)) as never);
  await user.click(screen.getByRole("button", { name: "Add a number" }));
  await user.type(screen.getByLabelText("Number"), "1a2");
  await user.type(screen.getByLabelText("In the source’s words"), "около 12");
  expect(counts.now()).toEqual([{ of: "detained", number: 12, phrase: "около 12" }]);
  cleanup();
  const sources = bound<Source[] | undefined>([{ id: "s", text: "A" }]);
  render(SourcesField, Object.defineProperties({ label: "Sources" }, Object.getOwnPropertyDescriptors(sources.props)) as never);
  await user.type(screen.getByLabelText("Address on the web"), "https://example.org");
  expect(sources.now()).toEqual([{ id: "s", text: "A", url: "https://example.org" }]);
});

test("a place: two coordinates pasted into one field, a wrong one is said, an emptied part is gone", async () => {
  const user = userEvent.setup();
  const { props, now } = bound<PlaceRecord | undefined>({ country: "RU", address: "Lenina 1" });
  const none = { countries: [{ key: "RU", label: "Russia" }], regions: [], precisions: [], languages };
  render(PlaceField, Object.defineProperties({ label: "Place", ...none }, Object.getOwnPropertyDescriptors(props)) as never);
  await user.clear(screen.getByLabelText("Address"));
  expect(now()).toEqual({ country: "RU" });
  await user.click(screen.getByRole("button", { name: "Coordinates" }));
  screen.getByLabelText("Latitude").focus();
  await user.paste("55,7558");
  expect(now()).toEqual({ country: "RU", latitude: "55.7558" });
  await user.clear(screen.getByLabelText("Latitude"));
  await user.paste("55.7558, 37.6173");
  expect(now()).toEqual({ country: "RU", latitude: "55.7558", longitude: "37.6173" });
  await user.type(screen.getByLabelText("Longitude"), "{Home}2");
  expect(screen.getByRole("alert").textContent).toMatch(/180/);
  expect(pair("−12.5; 3.25")).toEqual(["-12.5", "3.25"]);
});

test("an account: line breaks stay as they came, a hundred thousand characters are typed into", async () => {
  const user = userEvent.setup();
  const { props, now } = bound<string | undefined>("one\r\n\r\ntwo");
  render(Narrative, Object.defineProperties({ label: "Account" }, Object.getOwnPropertyDescriptors(props)) as never);
  await user.type(screen.getByLabelText("Account"), "!");
  expect(now()).toBe("one\r\n\r\ntwo!");
  cleanup();
  const long = bound<string | undefined>("Слово за словом.\n".repeat(6000));
  render(Narrative, Object.defineProperties({ label: "Account" }, Object.getOwnPropertyDescriptors(long.props)) as never);
  await user.type(screen.getByLabelText("Account"), "x");
  expect(long.now()).toBe(`${"Слово за словом.\n".repeat(6000)}x`);
});

test("an account is read as text: markup is characters, passages are marked across lines", () => {
  const text = `${hostile}\nsecond\n\nlast`;
  const from = text.indexOf("second");
  const { container } = render(NarrativeText, { text, marks: [[0, 2], [1, 3], [from + 3, from + 9]] });
  expect(container.querySelector("b")).toBeNull();
  expect([...container.querySelectorAll("p")].map((line) => line.textContent)).toEqual([hostile, "second", "", "last"]);
  expect([...container.querySelectorAll("mark")].map((mark) => mark.textContent)).toEqual(["<b ", "ond", "l"]);
});

test("passages: out of order, out of the text and empty ones do no harm", () => {
  expect(linesOf("abc", [[2, 99], [-5, 1], [1, 1]])).toEqual([
    [
      { text: "a", marked: true },
      { text: "b", marked: false },
      { text: "c", marked: true },
    ],
  ]);
  expect(linesOf("", [[0, 5]])).toEqual([[]]);
  expect(linesOf("a\r\nb", [[1, 4]])).toEqual([[{ text: "a", marked: false }], [{ text: "b", marked: true }]]);
});

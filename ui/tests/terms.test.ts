// Terms are found by the words in which people tell, in either language.

import { expect, test } from "vitest";
import act from "../../src-tauri/crates/domain/vocabularies/act_type.json";
import method from "../../src-tauri/crates/domain/vocabularies/method.json";
import { everyday } from "../src/features/act/everyday";
import { matching } from "../src/features/record/fields/terms";
import type { Term } from "../src/host";

const acts = act.terms as unknown as Term[];
const found = (typed: string): string[] => matching("act_type", acts, typed).map(({ key }) => key);

test.each([
  ["beaten", "torture_physical"],
  ["били", "torture_physical"],
  ["избили", "beating_dispersal"],
  ["изби", "beating_dispersal"],
  ["задержали", "arbitrary_arrest"],
  ["arrested", "arbitrary_arrest"],
  ["обыскали", "search_home"],
  ["пытали", "torture_physical"],
  ["не пустили адвоката", "denial_counsel"],
  ["забрали телефон", "seizure_property"],
  ["fired", "dismissal"],
])("%s leads to %s", (typed, code) => {
  expect(found(typed)).toContain(code);
});

test("a term whose label begins so comes first; what nobody says finds nothing", () => {
  expect(found("пытки")[0]).toBe("torture_physical");
  expect(found("arbitrary arr")).toEqual(["arbitrary_arrest"]);
  expect(found("qwerty")).toEqual([]);
});

test("nearly every act has everyday words", () => {
  const lacking = acts.filter((term) => !term.code.startsWith("trial_") && term.code !== "other" && everyday("act_type", term.code).length === 0);
  // Courts and these are called by their names.
  expect(lacking.map(({ code }) => code)).toEqual(["curfew", "collective_punishment"]);
  expect(everyday("method", method.terms[0]?.code ?? "")).toContain("beaten");
});

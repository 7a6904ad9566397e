// What goes into a package as the preview tells it: who by what, and what of a field.

import { screen, within } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { forgetSealing } from "../src/features/package/sealing.svelte";
import { place } from "../src/features/place/place.svelte";
import { button, openWindow } from "./window";

test("the total says of which kinds it is, also of those that no tab counts", async () => {
  forgetSealing();
  const { user } = await openWindow("en", (rehearsal) => {
    rehearsal.open = true;
    const cases = [rehearsal.put("case", { title: [{ text: "Обыски" }] })];
    for (const withheld of [undefined, "no_basis", undefined]) rehearsal.put("person", { names: [{ text: "М." }], cases, ...(withheld && { withheld }) });
    rehearsal.put("involvement", { role: "witness", cases });
    rehearsal.put("consent", { cases });
  });
  place.go({ view: "seal", inCase: "r1" });
  await user.click(await screen.findByRole("radio", { name: "Lawyers" }));
  await user.click(button("Continue"));
  const rows = within(await screen.findByRole("table")).getAllByRole("row");
  expect(rows.map((row) => [...row.querySelectorAll("th, td")].map((cell) => cell.textContent))).toEqual([
    ["Kind", "Goes in", "Left out"],
    ["People", "2", "1"],
    ["Involvements", "1", "0"],
    ["Case files", "1", "0"],
  ]);
  expect(screen.getByText("4 records go in.")).toBeTruthy();
});

test("who goes in without a name, and what goes in of a field, is said", async () => {
  forgetSealing();
  const { user } = await openWindow("en", (rehearsal) => {
    rehearsal.open = true;
    const cases = [rehearsal.put("case", { title: [{ text: "Обыски в Энске" }] })];
    for (const label of [{ initials: "А. В." }, { number: 2 }, { role: "witness" }]) {
      rehearsal.put("person", { names: [{ text: `By ${Object.keys(label)[0]}` }], cases, label, parts: [{ path: "", reason: "below_named", kept: "some" }] });
    }
    rehearsal.put("incident", {
      title: [{ text: "Обыск" }],
      cases,
      parts: [
        { path: "date", reason: "quasi_name", kept: "some" },
        { path: "place", reason: "quasi_name", kept: "some" },
        { path: "reference", reason: "quasi_name", kept: "nothing" },
      ],
    });
    rehearsal.put("act", { description: [{ text: "Обыск" }], cases, parts: [{ path: "victim", reason: "no_basis", kept: "role" }] });
  });
  place.go({ view: "seal", inCase: "r1" });
  await user.click(await screen.findByRole("radio", { name: "Lawyers" }));
  await user.click(button("Continue"));
  const region = within(await screen.findByRole("region", { name: /^Goes in, but not in full/ }));
  const said = region.getAllByRole("listitem").map((item) => item.textContent?.replaceAll(/[\u2068\u2069]/g, "").trim());
  const nothing = "instead of the name; nothing else of this person goes in";
  expect(said).toEqual(
    expect.arrayContaining([
      `By initialsinitials А. В. ${nothing}`,
      `By numbernumber 2 ${nothing}`,
      `By role“a witness” ${nothing}`,
      "Date, to the month at most: it would reveal a person who may not be named",
      "Place, country and region only: it would reveal a person who may not be named",
      "Victim, by role instead of name: no basis is recorded for this purpose",
    ]),
  );
  expect(said.some((line) => line?.endsWith("is left out: it would reveal a person who may not be named"))).toBe(true);
});

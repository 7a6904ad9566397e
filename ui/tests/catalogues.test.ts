// Every text that the page asks for exists in both languages; no text stands in a component.

import { FluentResource } from "@fluent/bundle";
import { expect, test } from "vitest";

function read(found: Record<string, string>): { path: string; text: string }[] {
  return Object.entries(found).map(([path, text]) => ({ path: path.replace("../", ""), text }));
}

const sources = read(
  import.meta.glob<string>("../src/**/*.{svelte,ts}", { query: "?raw", import: "default", eager: true }),
);
const catalogues = read(
  import.meta.glob<string>("../locales/*/{app,capture,case,components,credentials,custody,errors,help,import,intake,kinds,package,record,safety,search,table,today,transcript,vault,viewer}.ftl", {
    query: "?raw",
    import: "default",
    eager: true,
  }),
);

function keys(language: string): Set<string> {
  const own = catalogues.filter(({ path }) => path.includes(`/${language}/`));
  return new Set(own.flatMap(({ text }) => new FluentResource(text).body.map((entry) => entry.id)));
}

test.each(["en", "ru"])("every text that is asked for exists in %s", (language) => {
  const known = keys(language);
  const asked = sources.flatMap(({ text }) => [...text.matchAll(/\bt\("([\w-]+)"/g)].map((match) => match[1] ?? ""));
  expect(asked.length).toBeGreaterThan(50);
  expect(asked.filter((key) => !known.has(key))).toEqual([]);
});

test("no text stands in a component", () => {
  const allowed = new Set(["src/features/session/Languages.svelte"]);
  const faults = sources
    .filter(({ path }) => path.endsWith(".svelte") && !allowed.has(path))
    .filter(({ text }) => /[А-Яа-яЁё]/.test(text) || />\s*[A-Z][a-z]+ [a-z]+[^<{]*</.test(text.split("</script>").at(-1) ?? ""))
    .map(({ path }) => path);
  expect(faults).toEqual([]);
});

test("no exclamation mark and no word of success", () => {
  for (const { path, text } of catalogues) {
    const said = text.replaceAll(/^#.*$/gm, "");
    expect(said, path).not.toMatch(/!|successfully|успешно|пожалуйста/i);
  }
});

test("colours are named in the tokens and nowhere else", () => {
  const styled = sources.filter(({ path, text }) => path.endsWith(".svelte") && /<style>/.test(text));
  const paper = "src/features/recovery/Sheet.svelte"; // black on white in every theme: it is for paper
  const faults = styled.filter(({ path, text }) => path !== paper && /#[0-9a-f]{3,8}\b|rgb\(|hsl\(/i.test(text.split("<style>")[1] ?? ""));
  expect(faults.map(({ path }) => path)).toEqual([]);
});

// The first screens as they stand before any script runs: a page of each, in each language, made when the window is built.
// Owns the making of those pages. Must not know what is on them: the program's own screens are rendered.

import { svelte } from "@sveltejs/vite-plugin-svelte";
import { build, type Plugin } from "vite";

/** What `src/first.ts` gives. */
export interface First {
  pages: () => { name: string; language: string; body: string }[];
}

const EMPTY = '<div id="app"></div>';

/** The screens' own code, compiled so that it gives markup. Nothing of it is written anywhere. */
export async function compile(): Promise<First> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    plugins: [svelte()],
    ssr: { noExternal: true },
    build: { ssr: "src/first.ts", write: false, minify: false, rolldownOptions: { output: { codeSplitting: false } } },
  });
  const [chunk] = [built].flat().flatMap((each) => ("output" in each ? each.output : []));
  if (chunk?.type !== "chunk") throw new Error("src/first.ts gave no code");
  return (await import(`data:text/javascript,${encodeURIComponent(chunk.code)}`)) as First;
}

/** Adds `unlock-ru.html` and the others to what is built, each `index.html` with a screen in it. */
export function prerender(): Plugin {
  return {
    name: "prerender",
    apply: "build",
    enforce: "post",
    async generateBundle(_, bundle) {
      const index = bundle["index.html"];
      if (index?.type !== "asset") throw new Error("index.html isn't among what is built");
      const page = String(index.source);
      if (!page.includes(EMPTY)) throw new Error("index.html has no place for a screen");
      const { pages } = await compile();
      for (const { name, language, body } of pages()) {
        const source = page.replace(EMPTY, () => `<div id="app">${body}</div>`).replace(/<html lang="\w+">/, `<html lang="${language}">`);
        this.emitFile({ type: "asset", fileName: `${name}-${language}.html`, source });
      }
    },
  };
}

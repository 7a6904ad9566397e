import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";

/** Imports that a folder may not have: `components → features → views` never point back. */
function forbid(...groups) {
  return { "no-restricted-imports": ["error", { patterns: groups }] };
}

const tauri = { group: ["@tauri-apps/*"], message: "Only src/host speaks with the shell." };
const features = { group: ["**/features/**"], message: "A component knows no feature." };
const views = { group: ["**/views/**"], message: "Views are at the top: nothing below imports them." };
const rehearsal = { group: ["**/rehearsal/**"], message: "The rehearsal host never ships." };

export default ts.config(
  { ignores: ["dist", "node_modules", "src/generated"] },
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "max-lines": ["error", { max: 250, skipBlankLines: false }],
      "no-console": "error",
      "no-eval": "error",
      "no-new-func": "error",
      "no-implied-eval": "error",
    },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      "svelte/no-at-html-tags": "error",
      "svelte/no-inline-styles": "error",
      "svelte/button-has-type": "error",
      "svelte/require-each-key": "error",
    },
  },
  { files: ["src/components/**"], rules: forbid(tauri, features, views, rehearsal) },
  { files: ["src/features/**"], rules: forbid(tauri, views, rehearsal) },
  { files: ["src/views/**", "src/*.{ts,svelte}"], rules: forbid(tauri, rehearsal) },
  { files: ["src/host/**"], rules: forbid(features, views, { group: ["**/components/**"] }) },
  { files: ["*.config.{js,ts}"], languageOptions: { globals: { ...globals.node } } },
);

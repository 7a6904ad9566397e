import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";
import { prerender } from "./prerender.ts";

export default defineConfig({
  plugins: [svelte(), svelteTesting(), prerender()],
  clearScreen: false,
  server: { port: 1420, strictPort: true },
  build: {
    target: ["es2022", "safari18"],
    cssTarget: "safari18",
    // The content policy allows no data: address, so nothing may be folded into the style sheet.
    assetsInlineLimit: 0,
    // One style sheet for all: the page asks for it before anything else, and once.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ["index.html", "authenticate.html"] },
  },
  test: {
    environment: "jsdom",
    include: ["tests/**/*.test.ts"],
    setupFiles: ["tests/setup.ts"],
    globalSetup: ["tests/first.setup.ts"],
    testTimeout: 90_000,
    // As many as there are cores: left to itself it leaves one of two idle.
    maxWorkers: "100%",
  },
});

// The first screens as the build makes them, for the tests: compiled once, outside the page.

import type { TestProject } from "vitest/node";
import { compile } from "../prerender.ts";

declare module "vitest" {
  export interface ProvidedContext {
    first: { name: string; language: string; body: string }[];
  }
}

export default async function (project: TestProject): Promise<void> {
  project.provide("first", (await compile()).pages());
}

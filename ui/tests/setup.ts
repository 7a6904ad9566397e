// Before each test: a fresh rehearsal host, the first place, no drafts.

import { configure } from "@testing-library/svelte";
import { beforeEach } from "vitest";
import { words } from "../src/components/words.svelte";
import { toast } from "../src/components/toast.svelte";
import { draft } from "../src/features/draft/drafts.svelte";
import { changes } from "../src/features/record/changes.svelte";
import { place } from "../src/features/place/place.svelte";

// jsdom has no object addresses, and draws nothing.
URL.createObjectURL = () => "blob:code";
URL.revokeObjectURL = () => undefined;
HTMLCanvasElement.prototype.getContext = () => null;

// A busy machine is no failure.
configure({ asyncUtilTimeout: 25_000 });

beforeEach(() => {
  draft.dropAll();
  toast.dropAll();
  // Another vault: nothing that was asked of the one before holds.
  changes.tell();
  place.begin({ view: "welcome" });
  words.speak("en");
  document.title = "Khronika";
});

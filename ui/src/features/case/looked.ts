// Which kind was looked at last in a part of a case that holds two, so that coming back finds it again.

import type { Kind } from "../../host";
import type { CasePart } from "../place/place.svelte";

export const lookedAt = new Map<CasePart, Kind>();

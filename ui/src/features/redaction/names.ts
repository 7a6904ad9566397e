// What a part is called. Knows nothing of where it is shown.

import { t } from "../../components/words.svelte";
import type { Mark } from "../../host";

/** The part at that place among all. */
export function partName(mark: Mark, at: number): string {
  const [number, cover] = [at + 1, t(`redact-cover-${mark.cover}`)];
  return mark.page === undefined ? t("redact-part", { number, cover }) : t("redact-part-page", { page: mark.page, number, cover });
}

// What parting left: what was changed since the merge and couldn't be taken back with it.

import { t } from "../../components/words.svelte";
import { host, type PersonParted } from "../../host";

export function part(id: string): Promise<PersonParted> {
  return host.call("person.part", { id });
}

export function partedWords({ stayed }: PersonParted): string {
  return stayed.length === 0 ? t("same-parted-all") : t("same-parted-stayed", { count: stayed.length });
}

// How the vault is: where it lies, when it was last copied. Asked of the program after opening and after each copy.

import { host, type Status } from "../../host";

/** Days after which the rail says so. */
const OLD = 7;

let status = $state.raw<Status>();

export const vaultState = {
  get status(): Status | undefined {
    return status;
  },
  /** Days since the last copy where that is too long; `never` where there is none. */
  get overdue(): number | "never" | undefined {
    if (!status) return undefined;
    if (status.backup_days === null) return "never";
    return status.backup_days > OLD ? status.backup_days : undefined;
  },
  /** Throws what the program says; what was known stays. */
  async load(): Promise<void> {
    status = await host.call("vault.status", {});
  },
};

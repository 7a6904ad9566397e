// What the window remembers in the vault: a few names with their values. It goes when the vault is locked.

import { host } from "../../host";

let values = $state.raw<Record<string, string>>({});

export const settings = {
  of(name: string): string | undefined {
    return values[name];
  },

  /** After a vault was opened. A vault that can't tell opens all the same. */
  async load(): Promise<void> {
    values = await host.call("setting.list", {}).catch(() => ({}));
  },

  async keep(name: string, value: string): Promise<void> {
    values = { ...values, [name]: value };
    await host.call("setting.set", { name, value });
  },
};

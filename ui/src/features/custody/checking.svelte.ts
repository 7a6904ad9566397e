// All exhibits' files checked again: it goes on while other screens are looked at.

import { host, type ExhibitsVerified } from "../../host";
import { Running } from "../authenticate/running.svelte";
import { changes } from "../record/changes.svelte";

class Checking {
  readonly running = new Running();
  found = $state.raw<ExhibitsVerified>();
  fault = $state.raw<unknown>();

  async start(): Promise<void> {
    if (this.running.on) return;
    this.found = this.fault = undefined;
    try {
      const found = await this.running.run((onprogress) => host.work("evidence.verify", {}, onprogress));
      this.found = found;
      changes.tell();
    } catch (thrown) {
      this.fault = thrown;
    }
  }

  forget(): void {
    this.found = this.fault = undefined;
  }
}

export const checking = new Checking();

// Who may be the person that is being named: asked after a pause in typing, and only the latest answer counts.

import { host, type AlikePerson } from "../../host";
import { readDate, type TypedDate } from "../record/date";

/** Milliseconds without typing. */
const PAUSE = 300;

export interface Named {
  names: string[];
  birth?: TypedDate | undefined;
  /** The person's own record, where there is one. */
  id?: string | undefined;
}

export class Proposals {
  persons = $state.raw<AlikePerson[]>([]);
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** What was found before stands until the answer is there: nothing flickers under the person who types. */
  askSoon(who: Named): void {
    this.leave();
    const names = who.names.map((name) => name.trim()).filter(Boolean);
    if (names.length === 0) this.persons = [];
    else this.#timer = setTimeout(() => void this.#ask({ ...who, names }), PAUSE);
  }

  /** Nobody waits for an answer any more. */
  leave(): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
  }

  async #ask({ names, birth: typed, id }: Named): Promise<void> {
    const asked = this.#asked;
    try {
      // A date that can't be read yet tells nothing; the form says so itself.
      const birth = typed ? await readDate(typed, undefined).catch(() => undefined) : undefined;
      const { persons } = await host.call("person.alike", { names, ...(birth && { birth }), ...(id && { id }) });
      if (asked === this.#asked) this.persons = persons;
    } catch {
      // Whoever types isn't disturbed: without proposals the form works as it is.
      if (asked === this.#asked) this.persons = [];
    }
  }
}

// A question to the whole vault while it is typed: asked after a pause, and only the latest answer counts.

import { delay } from "../../components/delay";
import { host, type FoundRecord, type Kind } from "../../host";

export interface Question {
  query: string;
  kinds?: Kind[];
  case?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  limit?: number;
}

export class Finding {
  hits = $state.raw<FoundRecord[]>([]);
  more = $state(false);
  /** The question that the hits answer. */
  answered = $state<string>();
  fault = $state.raw<unknown>(undefined);
  #latest = 0;
  #question: Question = { query: "" };
  readonly #soon = delay(120, () => void this.now(this.#question));

  /** Once nothing has been typed for a moment. */
  soon(question: Question): void {
    this.#question = question;
    this.#latest += 1;
    this.#soon();
  }

  async now(question: Question): Promise<void> {
    this.#question = question;
    const asked = ++this.#latest;
    const query = question.query.trim();
    if (!query) {
      this.hits = [];
      this.more = false;
      this.answered = undefined;
      this.fault = undefined;
      return;
    }
    try {
      const { kinds, case: inCase, from, to, limit } = question;
      const found = await host.call("search.find", {
        query,
        ...(kinds && kinds.length > 0 && { kinds }),
        ...(inCase && { case: inCase }),
        ...(from && { from }),
        ...(to && { to }),
        limit: limit ?? 50,
      });
      if (asked !== this.#latest) return;
      this.hits = found.hits;
      this.more = found.more;
      this.answered = query;
      this.fault = undefined;
    } catch (thrown) {
      if (asked === this.#latest) this.fault = thrown;
    }
  }
}

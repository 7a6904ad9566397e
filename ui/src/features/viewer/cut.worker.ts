// Takes a part out of a recording where nothing of the program is in reach: bytes in, blocks out, by messages alone.

import "./confined";
import { cut, Uncut } from "../excerpt/cut";

/** What the page says. */
export type Order = { say: "cut"; size: number; from: number; to: number } | { say: "bytes"; ask: number; bytes: Uint8Array };

/** What it hears. */
export type Answer =
  | { say: "read"; ask: number; from: number; length: number }
  | { say: "cut"; bytes: Uint8Array<ArrayBuffer>; end: string; begins: number; ends: number }
  | { say: "uncut"; large: boolean };

const waiting = new Map<number, (bytes: Uint8Array) => void>();
let asks = 0;

function tell(answer: Answer, transfer: Transferable[] = []): void {
  postMessage(answer, { transfer });
}

function read(from: number, length: number): Promise<Uint8Array> {
  const ask = ++asks;
  tell({ say: "read", ask, from, length });
  return new Promise((resolve) => waiting.set(ask, resolve));
}

onmessage = ({ data }: MessageEvent<Order>) => {
  if (data.say === "bytes") {
    waiting.get(data.ask)?.(data.bytes);
    waiting.delete(data.ask);
    return;
  }
  // Whatever a file makes the reader stumble over, nothing is taken out of it.
  cut({ size: data.size, read }, data.from, data.to).then(
    (made) => tell({ say: "cut", ...made }, [made.bytes.buffer]),
    (thrown: unknown) => tell({ say: "uncut", large: thrown instanceof Uncut && thrown.large }),
  );
};

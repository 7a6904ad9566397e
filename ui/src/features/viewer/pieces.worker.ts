// Takes recordings apart where nothing of the program is in reach: bytes in, pieces out, by messages alone.

import "./confined";
import type { About, Piece } from "./pieces";
import { Pieces, Unfit } from "./pieces";

/** What the page says. */
export type Order =
  | { say: "open"; size: number; decoded: string[] }
  /** Bytes that were asked for. */
  | { say: "bytes"; ask: number; bytes: Uint8Array }
  | { say: "seek"; place: number; to: number }
  | { say: "next" };

/** What it hears. */
export type Answer =
  | { say: "read"; ask: number; from: number; length: number }
  | { say: "about"; about: About }
  | { say: "unfit"; codecs: string[] }
  /** No piece: the recording is at its end. */
  | { say: "piece"; place: number; piece: Piece | undefined };

const waiting = new Map<number, (bytes: Uint8Array) => void>();
let [asks, place] = [0, 0];
let pieces: Pieces | undefined;

function tell(answer: Answer, transfer: Transferable[] = []): void {
  postMessage(answer, { transfer });
}

function read(from: number, length: number): Promise<Uint8Array> {
  const ask = ++asks;
  tell({ say: "read", ask, from, length });
  return new Promise((resolve) => waiting.set(ask, resolve));
}

async function obey(order: Order): Promise<void> {
  if (order.say === "bytes") {
    waiting.get(order.ask)?.(order.bytes);
    waiting.delete(order.ask);
  } else if (order.say === "open") {
    pieces = new Pieces({ size: order.size, read }, order.decoded);
    tell({ say: "about", about: await pieces.open() });
  } else if (order.say === "seek") {
    place = order.place;
    pieces?.seek(order.to);
  } else {
    const piece = await pieces?.next();
    tell({ say: "piece", place, piece }, piece ? [piece.bytes.buffer, piece.head.buffer] : []);
  }
}

// Whatever a file makes the reader stumble over, it can't be given in pieces.
onmessage = ({ data }: MessageEvent<Order>) =>
  void obey(data).catch((thrown: unknown) => tell({ say: "unfit", codecs: thrown instanceof Unfit ? thrown.codecs : [] }));

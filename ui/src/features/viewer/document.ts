// PDF files, read by pdf.js in a worker that knows nothing of the program: bytes come by ranges, and nothing that a
// file says is run. Alone names pdf.js beside `document.worker.ts`.

import { PDFDataRangeTransport, PDFWorker, getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Opened } from "./opened.svelte";

export type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** Bytes of one range. */
const RANGE = 1 << 18;

class Ranges extends PDFDataRangeTransport {
  readonly #opened: Opened;
  readonly #onfault: (thrown: unknown) => void;

  constructor(opened: Opened, length: number, onfault: (thrown: unknown) => void) {
    super(length, null);
    this.#opened = opened;
    this.#onfault = onfault;
  }

  override requestDataRange(from: number, to: number): void {
    this.#opened.read(from, to - from).then(
      (bytes) => this.onDataRange(from, bytes),
      (thrown: unknown) => this.#onfault(thrown),
    );
  }
}

/** Opens the document of an exhibit; `close` lets everything go. */
export function openDocument(opened: Opened, onfault: (thrown: unknown) => void): { document: Promise<PDFDocumentProxy>; close: () => void } {
  const worker = new Worker(new URL("./document.worker.ts", import.meta.url), { type: "module" });
  const reading = PDFWorker.create({ port: worker, verbosity: 0 });
  const task = getDocument({
    worker: reading,
    range: new Ranges(opened, opened.info?.size ?? 0, onfault),
    rangeChunkSize: RANGE,
    disableAutoFetch: true,
    disableStream: true,
    enableXfa: false,
    // The page's policy lets nothing be compiled.
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: true,
    // A picture that would need more than that many points isn't drawn.
    maxImageSize: 64 << 20,
    stopAtErrors: false,
    verbosity: 0,
  });
  // A worker that a file keeps busy answers nobody: it isn't waited for.
  const close = (): void => {
    void task.destroy().catch(() => undefined);
    reading.destroy();
    worker.terminate();
  };
  return { document: task.promise, close };
}

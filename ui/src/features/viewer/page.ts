// One page of a document, drawn on a canvas at a width. Knows nothing of who shows it.

import type { PDFDocumentProxy, PDFPageProxy } from "./document";

/** Points of a page that are drawn at most: a poster isn't drawn at any size. */
const MOST = 24 << 20;

interface Drawing {
  /** Width and height of the page as it is shown, in points (1/72 inch): cropped, turned. */
  onsize?: (size: [number, number]) => void;
  ondrawn?: (page: PDFPageProxy) => Promise<void> | void;
  onfault: () => void;
}

/** Draws it until the returned function is called; `width` in pixels of the page that shows it. */
export function drawPage(pages: PDFDocumentProxy, number: number, target: HTMLCanvasElement, width: number, { onsize, ondrawn, onfault }: Drawing): () => void {
  let drawing: { cancel: () => void } | undefined;
  let gone = false;
  // What was drawn before isn't taken for this page.
  target.getContext("2d")?.clearRect(0, 0, target.width, target.height);
  void (async () => {
    try {
      const page = await pages.getPage(number);
      if (gone) return;
      const own = page.getViewport({ scale: 1 });
      onsize?.([own.width, own.height]);
      let scale = (width / own.width) * devicePixelRatio;
      const points = own.width * own.height * scale * scale;
      if (points > MOST) scale *= Math.sqrt(MOST / points);
      const viewport = page.getViewport({ scale });
      target.width = Math.floor(viewport.width);
      target.height = Math.floor(viewport.height);
      target.style.width = `${width}px`;
      target.style.height = `${(width * own.height) / own.width}px`;
      const task = page.render({ canvas: target, viewport });
      drawing = task;
      await task.promise;
      if (!gone) await ondrawn?.(page);
      page.cleanup();
    } catch (thrown) {
      // One page that can't be drawn is no reason not to see the others.
      if (!gone && !(thrown instanceof Error && thrown.name === "RenderingCancelledException")) onfault();
    }
  })();
  return () => {
    gone = true;
    drawing?.cancel();
  };
}

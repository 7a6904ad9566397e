// pdf.js's own worker, confined.

import "./confined";
import "pdfjs-dist/legacy/build/pdf.worker.min.mjs";

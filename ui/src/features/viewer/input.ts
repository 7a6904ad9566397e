// A recording of whatever container, read by ranges. Nothing of it leads elsewhere.

import { ADTS, CustomSource, FLAC, Input, Logging, LogLevel, MATROSKA, MP3, MP4, MPEG_TS, OGG, QTFF, WAVE, WEBM } from "mediabunny";
import { Blocks, type Ranges } from "./blocks";

// Playlists would point elsewhere: they aren't among them.
const FORMATS = [MP4, QTFF, MATROSKA, WEBM, WAVE, MP3, ADTS, OGG, FLAC, MPEG_TS];

export function inputOf(ranges: Ranges): Input {
  Logging.level = LogLevel.Silent;
  const blocks = new Blocks(ranges);
  const source = new CustomSource({ getSize: () => blocks.size, read: (start, end) => blocks.read(start, end), maxCacheSize: 2 << 20 });
  return new Input({ source, formats: FORMATS });
}
